import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleEnd, sumOf } from '#ui/plot/plot-shares.ts'

test('a scale ends on a round number just above the largest', () => {
  expect([0, 7, 10, 11, 20, 21, 479, 501, 1000].map(scaleEnd)).toEqual([
    10, 10, 10, 20, 20, 50, 500, 1000, 1000,
  ])
})

test('whatever is drawn fits, and fills at least four tenths of the height', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 1_000_000 }), (largest) => {
      const end = scaleEnd(largest)
      expect(end).toBeGreaterThanOrEqual(largest)
      expect(largest / end).toBeGreaterThanOrEqual(0.4)
    }),
  )
})

test('shares are summed', () => {
  expect(sumOf([])).toBe(0)
  expect(
    sumOf([
      { tone: 'done', value: 3 },
      { tone: 'masked', value: 4 },
    ]),
  ).toBe(7)
})
