import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { counterBatchSchema, pointKinds, walkOutcomes } from '#contract/counters.ts'
import { addSums, batchOf, type DaySums, noSums, pointKey, walkKey } from '#kiosk/fleet/day-sums.ts'

const guide = fc.constantFrom('carte-grise', 'caf', 'impots')
const one: fc.Arbitrary<DaySums> = fc.oneof(
  fc
    .tuple(guide, fc.constantFrom(...walkOutcomes), fc.constantFrom('fr', 'en'))
    .map(([id, outcome, lang]) => ({
      ...noSums,
      walks: { [walkKey(id, outcome, lang, false)]: 1 },
    })),
  fc
    .tuple(guide, fc.constantFrom(...pointKinds), fc.constantFrom('rib', 'site'))
    .map(([id, kind, of]) => ({ ...noSums, points: { [pointKey(id, kind, of)]: 1 } })),
  fc.integer({ min: 0, max: 23 }).map((hour) => ({ ...noSums, offline: [hour] })),
)
const sumOf = (sums: readonly DaySums[]) => sums.reduce(addSums, noSums)

test('sums say nothing of the order they were made in, down to the text on the disk', () => {
  fc.assert(
    fc.property(
      fc
        .array(one, { maxLength: 30 })
        .chain((sums) =>
          fc.tuple(fc.constant(sums), fc.shuffledSubarray(sums, { minLength: sums.length })),
        ),
      ([sums, shuffled]) => {
        expect(JSON.stringify(sumOf(shuffled))).toBe(JSON.stringify(sumOf(sums)))
      },
    ),
  )
})

test('whatever was counted leaves in the words of the contract, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (sums) => {
      const day = sumOf(sums)
      const batch = batchOf('0'.repeat(32), [['2026-11-01', day]])
      expect(v.safeParse(counterBatchSchema, batch).success).toBe(true)
      const total = (cells: readonly { count: number }[]) =>
        cells.reduce((sum, { count }) => sum + count, 0)
      expect(total(batch.cells)).toBe(sums.filter(({ walks }) => walks !== noSums.walks).length)
      expect(total(batch.points)).toBe(sums.filter(({ points }) => points !== noSums.points).length)
      expect(batch.offlineHours[0]?.hours ?? 0).toBe(day.offline.length)
    }),
  )
})

test('a cell never exceeds what the hub takes', () => {
  const many = { ...noSums, walks: { 'a finished fr 0': 9999 } }
  expect(addSums(many, many).walks).toEqual({ 'a finished fr 0': 10_000 })
})
