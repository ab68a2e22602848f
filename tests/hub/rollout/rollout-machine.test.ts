import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Wave } from '#contract/rollout.ts'
import {
  afterTrial,
  ask,
  type Ask,
  assign,
  type Rollout,
} from '../../../src/hub/rollout/rollout-machine.ts'
import { terminalId } from '../stage/fleet-stage.ts'

const nobody: Wave = { places: [], tags: [], terminals: [], percent: 0 }
const begun: Rollout = {
  number: 7,
  state: 'running',
  wave: { ...nobody, percent: 10 },
  salt: 'salt',
  haltAbovePercent: 20,
  askedBy: null,
  forgiven: 0,
  startedMs: 0,
}
const none = { passed: 0, failed: 0 }
const anna = { id: 's-anna', name: 'Anna' }
const beni = { id: 's-beni', name: 'Beni' }
const complete = (by: typeof anna, administrators = 2): Ask => ({
  act: 'complete',
  by,
  administrators,
})

const after = (rollout: Rollout, ...asks: Ask[]) =>
  asks.reduce((state, one) => {
    const next = ask(state, one, none)
    if (!next.ok) throw new Error(next.fault)
    return next.value
  }, rollout)

describe('100 %', () => {
  test('takes two administrators, and the same one twice is one', () => {
    const asked = after(begun, complete(anna))
    expect([asked.state, asked.askedBy?.name]).toEqual(['running', 'Anna'])
    expect(after(asked, complete(anna)).state).toBe('running')
    expect(after(asked, complete(beni))).toMatchObject({ state: 'complete', askedBy: null })
  })

  test('takes one where there is only one', () => {
    expect(after(begun, complete(anna, 1)).state).toBe('complete')
  })

  test('is not asked for while it is halted, and a halt forgets who asked', () => {
    const halted = afterTrial(after(begun, complete(anna)), { passed: 2, failed: 2 })
    expect(halted).toMatchObject({ state: 'halted', askedBy: null })
    expect(ask(halted, complete(beni), none)).toMatchObject({ fault: 'not-now' })
  })
})

describe('trials that fail', () => {
  test('halt it above the threshold, from the second on', () => {
    expect(afterTrial(begun, { passed: 0, failed: 1 }).state).toBe('running')
    expect(afterTrial(begun, { passed: 8, failed: 2 }).state).toBe('running')
    expect(afterTrial(begun, { passed: 7, failed: 2 }).state).toBe('halted')
  })

  test('that somebody has seen and passed over do not halt it again', () => {
    const halted = afterTrial(begun, { passed: 7, failed: 2 })
    const resumed = ask(halted, { act: 'resume' }, { passed: 7, failed: 2 })
    if (!resumed.ok) throw new Error(resumed.fault)
    expect(afterTrial(resumed.value, { passed: 7, failed: 3 }).state).toBe('running')
    expect(afterTrial(resumed.value, { passed: 7, failed: 4 }).state).toBe('halted')
  })

  test('change nothing when it is paused, complete or replaced', () => {
    for (const state of ['paused', 'complete', 'replaced'] as const)
      expect(afterTrial({ ...begun, state }, { passed: 0, failed: 99 }).state).toBe(state)
  })
})

test('a wave only grows', () => {
  const wave = { ...nobody, percent: 9 }
  expect(ask(begun, { act: 'widen', wave }, none)).toMatchObject({ fault: 'smaller-wave' })
  expect(after(begun, { act: 'widen', wave: { ...wave, percent: 11 } }).wave.percent).toBe(11)
})

const asks = fc.oneof(
  fc.constantFrom<Ask>({ act: 'pause' }, { act: 'resume' }, { act: 'replace' }),
  fc.constantFrom(complete(anna), complete(beni), complete(anna, 1)),
  fc
    .integer({ min: 0, max: 100 })
    .map((percent): Ask => ({ act: 'widen', wave: { ...nobody, percent } })),
)
const trials = fc.record({ passed: fc.nat(50), failed: fc.nat(50) })
const terminals = Array.from({ length: 60 }, (_, n) => ({
  id: terminalId(n),
  place: 'kone',
  tags: [],
}))

test('whatever is asked and whatever fails: no terminal goes back, none is added by a stopped rollout, over is over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.option(asks), trials, fc.boolean()), { maxLength: 30 }),
      (events) => {
        let rollout = begun
        let next = begun.number
        const given = new Map<string, number>()
        for (const [asked, seen, isNewRelease] of events) {
          const before = rollout
          if (isNewRelease && asked?.act === 'replace') {
            next += 1
            rollout = { ...begun, number: next, salt: String(next) }
          } else {
            const answer = asked ? ask(rollout, asked, seen) : undefined
            rollout = answer ? (answer.ok ? answer.value : rollout) : afterTrial(rollout, seen)
            if (['complete', 'replaced'].includes(before.state)) expect(rollout).toEqual(before)
          }
          for (const terminal of terminals) {
            const had = given.get(terminal.id)
            const has = assign(rollout, terminal, had)
            expect(has ?? 0).toBeGreaterThanOrEqual(had ?? 0)
            if (rollout.state !== 'running') expect(has).toBe(had)
            if (has !== undefined) given.set(terminal.id, has)
          }
        }
      },
    ),
  )
})
