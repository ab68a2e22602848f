import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holesIn, type Ranges, withNumber } from '../../../src/hub/records/sequence-ranges.ts'

const none: Ranges = []
const rangesOf = (numbers: readonly number[]) => numbers.reduce(withNumber, none)
const inside = (ranges: Ranges) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))

test('hold exactly the numbers that came, in whatever order, and their holes the others', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (numbers) => {
      const ranges = rangesOf(numbers)
      const came = [...new Set(numbers)].toSorted((a, b) => a - b)
      expect(inside(ranges)).toEqual(came)
      const all = Array.from({ length: came.at(-1) ?? 0 }, (_, at) => at + 1)
      expect(inside(holesIn(ranges))).toEqual(all.filter((number) => !came.includes(number)))
    }),
  )
})

test('of a device that loses nothing are one stretch', () => {
  expect(rangesOf([3, 1, 2, 2, 5, 4])).toEqual([[1, 5]])
})
