import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { KioskContext, kioskOf } from '#kiosk/app/kiosk-context.ts'
import type { HelpDesk, HelpState } from '#kiosk/assisted/help-desk.ts'
import { Unlocking } from '#kiosk/assisted/unlocking.tsx'
import { aFront } from '../a-content.ts'

afterEach(cleanup)

const proving: HelpState = {
  phase: 'proving',
  level: 1,
  levels: [1],
  longestNumber: 3,
  layer: undefined,
  number: undefined,
  checking: undefined,
  hasKeys: false,
  isRecording: false,
  refusal: undefined,
  day: undefined,
  brokenAt: undefined,
  isJournalRefused: false,
}

let kiosk: ReturnType<typeof kioskOf>
beforeAll(() => {
  const { session, terminal } = createFirstState(aFront())
  kiosk = kioskOf(session.read(), terminal.read(), () => {})
})

function open(help: Partial<HelpState> = {}) {
  const tried: string[] = []
  const desk: HelpDesk = {
    state: { read: () => proving, subscribe: () => () => {} },
    offer: () => {},
    agree: () => {},
    unlock: (number, code) => {
      tried.push(`${number} ${code}`)
      return Promise.resolve()
    },
    acceptCharter: () => Promise.resolve(),
    stir: () => {},
    end: () => {},
    unlockByKey: () => Promise.resolve(),
    stopKey: () => {},
    finish: () => {},
    resume: () => {},
    helpedMs: () => undefined,
    note: () => {},
  }
  const shownWith = (changed: Partial<HelpState>) => (
    <KioskContext.Provider value={kiosk}>
      <Unlocking desk={desk} help={{ ...proving, ...changed }} />
    </KioskContext.Provider>
  )
  const { rerender, container } = render(shownWith(help))
  return {
    tried,
    become: (changed: Partial<HelpState>) => rerender(shownWith(changed)),
    type: async (keys: string) => {
      for (const key of keys) await act(() => void fireEvent.keyDown(document.body, { key }))
    },
    press: (name: string) => act(() => void fireEvent.click(screen.getByRole('button', { name }))),
    /** All that is drawn or said, but for the keys themselves. */
    shown: () =>
      [...container.querySelectorAll('.unlocking > .column')][0]?.textContent?.replaceAll(
        /\d+ chiffres?/g,
        '',
      ) ?? '',
    container,
  }
}

test('a number, « Valider », then a code: both are tried as they were typed', async () => {
  const { type, press, tried } = open()
  await type('10')
  await press('Valider')
  await type('739562')
  await press('Valider')
  expect(tried).toEqual(['10 739562'])
})

test('an aidant who types their code where the number is asked shows none of it, and is told', async () => {
  const { type, press, tried, shown } = open()
  await type('739562')
  expect(shown()).not.toMatch(/[0-9•]/)
  expect(screen.getByRole('alert').textContent).toContain('Trop de chiffres pour un numéro')
  await press('Valider')
  expect(tried).toEqual([])
  await press('Effacer')
  expect(screen.queryByRole('alert')).toBeNull()
  await type('10')
  await press('Valider')
  await type('739562')
  await press('Valider')
  expect(tried).toEqual(['10 739562'])
})

test('whatever is typed, in whatever order, no digit of it is ever on the screen', async () => {
  const keys = fc.constantFrom('0', '1', '2', '5', '7', '9', 'Backspace', 'Enter')
  await fc.assert(
    fc.asyncProperty(
      fc.array(keys, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 2, max: 6 }),
      async (typed, longestNumber) => {
        const { shown, container } = open({ longestNumber })
        for (const key of typed) {
          await act(() => void fireEvent.keyDown(document.body, { key }))
          expect(shown()).not.toMatch(/\d/)
          const dots = container.querySelector('.unlocking-number b')?.textContent ?? ''
          expect(dots.length).toBeLessThanOrEqual(longestNumber)
        }
        cleanup()
      },
    ),
    { numRuns: 60 },
  )
})

test('a refusal asks for both again: nothing is left of the number', async () => {
  const { type, press, become, shown } = open()
  await type('12')
  await press('Valider')
  await act(() => become({ refusal: { why: 'wrong' } }))
  expect(shown()).toContain('Tapez votre numéro')
  expect(shown()).not.toContain('•')
})
