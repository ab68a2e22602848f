import { afterEach, expect, test } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { type Beside, nothingBeside } from '#kiosk/app/supervision.ts'
import type { TerminalState } from '#kiosk/app/terminal-state.ts'
import { watchWork } from '#kiosk/fair-use/watch-work.ts'
import { aFront } from '../a-content.ts'
import { aStatus } from '../fake-supervisor.ts'
import { fakeClock } from '../io/fake-clock.ts'

const nothing = () => {}

function begin() {
  const { terminal } = createFirstState(aFront())
  const clock = fakeClock()
  const counts = watchWork(terminal, clock, new EventTarget())
  const beside = (part: Partial<Beside>) => {
    const deeds: NonNullable<TerminalState['supervision']>['deeds'] = {
      open: nothing,
      back: nothing,
      close: nothing,
      print: nothing,
      save: nothing,
      choose: nothing,
      reportMissing: nothing,
      keepPepper: async () => true,
      tryCode: async () => undefined,
      codeHeld: async () => {},
      carry: async () => 'done',
      follow: nothing,
      refreshStatus: nothing,
    }
    const screens = {
      SitePanel: () => null,
      TerminalStatus: () => null,
      SheetPrinting: () => null,
      SheetSaving: () => null,
    }
    terminal.change({
      supervision: { status: aStatus(), beside: { ...nothingBeside, ...part }, deeds, screens },
    })
  }
  return { terminal, clock, counts, beside }
}

afterEach(() => document.body.replaceChildren())

test('time counts while nothing is under way', () => {
  const { counts, beside } = begin()
  expect(counts()).toBe(true)
  beside({})
  expect(counts()).toBe(true)
})

test('a print, and the minute in which its paper comes out, do not count', async () => {
  const { clock, counts, beside } = begin()
  beside({ errand: { deed: 'print', what: 'sheet', state: 'going' } })
  await clock.pass(10 * 60_000)
  expect(counts()).toBe(false)
  beside({ errand: { deed: 'print', what: 'sheet', state: 'done' } })
  await clock.pass(59_000)
  expect(counts()).toBe(false)
  await clock.pass(1000)
  expect(counts()).toBe(true)
})

test('a document on its way, in or out, does not count', async () => {
  const { clock, counts, beside } = begin()
  beside({ documents: [{ number: 1, kind: 'pdf', bytes: 10, state: 'coming' }] })
  expect(counts()).toBe(false)
  beside({ documents: [{ number: 1, kind: 'pdf', bytes: 10, state: 'here' }] })
  expect(counts()).toBe(true)
  beside({ isChoosing: true })
  expect(counts()).toBe(false)
  beside({ isChoosing: false })
  await clock.pass(9 * 60_000)
  expect(counts(), 'it may still be leaving').toBe(false)
  await clock.pass(60_000)
  expect(counts()).toBe(true)
  beside({ scan: { is: 'reading', pages: 0, inColour: true, percent: 20 } })
  expect(counts()).toBe(false)
})

test('a film that plays aloud on the site does not count, nor a pause of a few seconds in it', async () => {
  const { clock, counts, beside } = begin()
  for (let heard = 1; heard <= 30; heard += 1) {
    beside({ heard })
    await clock.pass(4000)
    expect(counts()).toBe(false)
  }
  await clock.pass(1000)
  expect(counts(), 'it has stopped').toBe(true)
})

test('a recording that plays, an exercise and the welcome do not count', () => {
  const { terminal, counts } = begin()
  document.body.innerHTML = '<div data-playing="true"></div>'
  expect(counts()).toBe(false)
  document.body.replaceChildren()
  expect(counts()).toBe(true)
  terminal.change({ role: 'welcome' })
  expect(counts()).toBe(false)
  terminal.change({
    role: undefined,
    purpose: {
      isPractice: true,
      screenOf: () => undefined,
      look: nothing,
      screens: { PracticeSite: () => null },
    },
  })
  expect(counts()).toBe(false)
})
