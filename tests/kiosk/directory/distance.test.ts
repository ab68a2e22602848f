import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kmBetween, nearestFirst } from '#kiosk/directory/distance.ts'
import { aDirectory } from './a-directory.ts'

const position = fc.tuple(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
)

test('Paris to Nouméa is about 16 750 km; nowhere is further than half the Earth, nor nearer one way than the other', () => {
  expect(kmBetween([48.8534, 2.3488], [-22.27407, 166.44884])).toBeCloseTo(16_750, -2)
  fc.assert(
    fc.property(position, position, (a, b) => {
      const km = kmBetween(a, b)
      expect(km).toBeGreaterThanOrEqual(0)
      expect(km).toBeLessThanOrEqual(20_016)
      expect(kmBetween(b, a)).toBeCloseTo(km, 6)
      expect(kmBetween(a, a)).toBeCloseTo(0, 3)
    }),
  )
})

test('this place comes first, then what is near, then what has no position', () => {
  const near = nearestFirst(aDirectory, 'kone', 'Koné')
  expect(near.map(({ place, isHere }) => [place.id, isHere])).toEqual([
    ['kone', true],
    ['bourail', false],
    ['yate', false],
  ])
  expect(near[1]?.km).toBeCloseTo(86, 0)
})

test('a terminal whose place is in no list shows its own commune first, and no distance', () => {
  const near = nearestFirst(aDirectory, 'elsewhere', 'Yaté')
  expect(near.map(({ place }) => place.id)).toEqual(['yate', 'bourail', 'kone'])
  expect(near.some(({ km }) => km !== undefined)).toBe(false)
})
