import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { succeed } from '#contract/result.ts'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { KioskContext, kioskOf } from '#kiosk/app/kiosk-context.ts'
import type { TerminalOutbox } from '#kiosk/app/terminal-outbox.ts'
import { AidantDesk } from '#kiosk/assisted/aidant-desk.tsx'
import type { HelpDesk, HelpState } from '#kiosk/assisted/help-desk.ts'
import { aFront } from '../a-content.ts'
import { aLayer } from './a-sealed-layer.ts'

afterEach(cleanup)

const help: HelpState = {
  phase: 'present',
  level: 1,
  levels: [1],
  longestNumber: 2,
  layer: aLayer,
  number: '10',
  checking: undefined,
  refusal: undefined,
  hasKeys: false,
  isRecording: false,
  day: '2026-11-30',
  brokenAt: undefined,
  isJournalRefused: false,
}

const empty: TerminalOutbox = {
  read: () => ({
    waiting: 0,
    waitingOf: {},
    oldestDay: undefined,
    isReached: true,
    isNearlyFull: false,
    refused: 0,
  }),
  subscribe: () => () => {},
  put: () => Promise.resolve(succeed(undefined)),
  carry: () => Promise.resolve(''),
}

function open({
  outbox,
  isPractice = false,
  ...changes
}: Partial<HelpState> & { outbox?: TerminalOutbox; isPractice?: boolean } = {}) {
  const { session, terminal } = createFirstState(aFront())
  const done: string[] = []
  const desk: HelpDesk = {
    state: { read: () => help, subscribe: () => () => {} },
    offer: () => {},
    agree: () => {},
    unlock: () => Promise.resolve(),
    unlockByKey: () => Promise.resolve(),
    stopKey: () => {},
    acceptCharter: () => Promise.resolve(),
    stir: () => {},
    end: (by) => void done.push(`end ${by}`),
    finish: () => void done.push('finish'),
    resume: () => {},
    helpedMs: () => 0,
    note: () => {},
  }
  terminal.change({
    outbox,
    purpose: {
      isPractice,
      screenOf: () => undefined,
      look: () => {},
      screens: { PracticeSite: () => null },
    },
  })
  render(
    <KioskContext.Provider value={kioskOf(session.read(), terminal.read(), () => {})}>
      <AidantDesk desk={desk} help={{ ...help, ...changes }} layer={aLayer} />
    </KioskContext.Provider>,
  )
  return {
    done,
    finish: () => fireEvent.click(screen.getByRole('button', { name: 'J’ai fini d’aider' })),
  }
}

test('an aidant who has done is asked what it was', () => {
  const { done, finish } = open({ outbox: empty })
  finish()
  expect(done).toEqual(['finish'])
})

test('of an exercise nobody is asked anything, nor where nothing can be kept: help ends', () => {
  for (const where of [{ outbox: empty, isPractice: true }, {}]) {
    const { done, finish } = open(where)
    finish()
    expect(done).toEqual(['end aidant'])
    cleanup()
  }
})

test('a journal that was changed is told, with the row', () => {
  open({ brokenAt: 12 })
  expect(screen.getByText(/à partir de la ligne 12/)).toBeTruthy()
})
