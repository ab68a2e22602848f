import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Wave } from '#contract/rollout.ts'
import { isInWave, isWider, standIn } from '../../../src/hub/rollout/wave.ts'
import { terminalId } from '../stage/fleet-stage.ts'

const nobody: Wave = { places: [], tags: [], terminals: [], percent: 0 }
const terminal = { id: terminalId(1), place: 'kone', tags: ['pilote', 'poste'] }

test('an empty wave is nobody; a line that matches is enough', () => {
  expect(isInWave(nobody, 's', terminal)).toBe(false)
  expect(isInWave({ ...nobody, places: ['kone'] }, 's', terminal)).toBe(true)
  expect(isInWave({ ...nobody, tags: ['pilote'] }, 's', terminal)).toBe(true)
  expect(isInWave({ ...nobody, terminals: [terminal.id] }, 's', terminal)).toBe(true)
  expect(isInWave({ ...nobody, places: ['thio'], tags: ['x'] }, 's', terminal)).toBe(false)
  expect(isInWave({ ...nobody, percent: 100 }, 's', terminal)).toBe(true)
})

test('a share takes about that share of the fleet, and another salt takes others', () => {
  const ids = Array.from({ length: 2000 }, (_, n) => terminalId(n))
  const chosen = (salt: string) => ids.filter((id) => standIn(salt, id) < 10)
  expect(chosen('a').length).toBeGreaterThan(140)
  expect(chosen('a').length).toBeLessThan(260)
  const both = new Set(chosen('a')).intersection(new Set(chosen('b')))
  expect(both.size).toBeLessThan(60)
})

const ids = fc.integer({ min: 0, max: 40 }).map(terminalId)
const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 })
const waves = fc.record({
  places: words,
  tags: words,
  terminals: fc.uniqueArray(ids, { maxLength: 3 }),
  percent: fc.integer({ min: 0, max: 100 }),
})
const terminals = fc.record({ id: ids, place: fc.constantFrom('a', 'b', 'c', 'd'), tags: words })

test('shares are stable and nested: who is in at 10 % is in at 50 %', () => {
  fc.assert(
    fc.property(terminals, fc.string(), fc.integer({ min: 0, max: 100 }), (one, salt, percent) => {
      if (!isInWave({ ...nobody, percent }, salt, one)) return
      for (let wider = percent; wider <= 100; wider += 1)
        expect(isInWave({ ...nobody, percent: wider }, salt, one)).toBe(true)
    }),
  )
})

test('a wider wave keeps everybody of the narrower one', () => {
  fc.assert(
    fc.property(waves, waves, fc.string(), terminals, (narrow, wide, salt, one) => {
      fc.pre(isWider(wide, narrow))
      if (isInWave(narrow, salt, one)) expect(isInWave(wide, salt, one)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(waves, waves, (narrow, more) => {
      const wide = {
        places: [...narrow.places, ...more.places],
        tags: [...more.tags, ...narrow.tags],
        terminals: [...narrow.terminals, ...more.terminals],
        percent: Math.max(narrow.percent, more.percent),
      }
      expect(isWider(wide, narrow)).toBe(true)
    }),
  )
})
