import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pauseAfter } from '../../src/outbox/flush-pace.ts'

test('pauses go from 30 s to an hour, and no two devices have the same', () => {
  expect([1, 2, 3, 8, 9, 500].map((failures) => pauseAfter(failures, 1))).toEqual([
    30_000, 60_000, 120_000, 3_600_000, 3_600_000, 3_600_000,
  ])
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const pause = pauseAfter(failures, random)
      expect(pause).toBeGreaterThanOrEqual(15_000)
      expect(pause).toBeLessThanOrEqual(3_600_000)
    }),
  )
})
