import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPause } from '#kiosk/io/next-pause.ts'

const pauses = { everyMs: 300_000, longestMs: 600_000 }

test('terminals that started together drift apart, by a fifth at most', () => {
  expect([0, 0.5, 0.999].map((random) => nextPause(pauses, 0, random))).toEqual([
    240_000, 300_000, 359_880,
  ])
})

test('after failures a pause is anything up to twice the one before, and never nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, random) => {
        const pause = nextPause(pauses, failures, random)
        expect(pause).toBeGreaterThanOrEqual(2000)
        expect(pause).toBeLessThanOrEqual(Math.min(600_000, 20_000 * 2 ** (failures - 1)))
      },
    ),
  )
})
