import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  filesOf,
  keptNumbers,
  moveTo,
  noPointers,
  readyNumber,
} from '../../../src/kiosk/io/content-pointers.ts'
import { releaseOf } from './release-fixture.ts'

const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })

test('there is always a way back to the release shown before, and only to that one', () => {
  fc.assert(
    fc.property(numbers, (moves) => {
      const pointers = moves.reduce(moveTo, noPointers)
      const distinct = moves.filter((number, index) => number !== moves[index - 1])
      expect(pointers).toEqual({ active: distinct.at(-1), previous: distinct.at(-2) })
    }),
  )
})

test('what is ready is the newest release above the one shown', () => {
  expect(readyNumber({ active: 3, previous: 2 }, [2, 3, 5, 4])).toBe(5)
  expect(readyNumber({ active: 3, previous: 2 }, [2, 3])).toBeUndefined()
  expect(readyNumber(noPointers, [1])).toBe(1)
  expect(readyNumber(noPointers, [])).toBeUndefined()
})

test('the releases shown, shown before, and ready are never swept', () => {
  fc.assert(
    fc.property(numbers, numbers, (moves, stored) => {
      const pointers = moves.reduce(moveTo, noPointers)
      const kept = keptNumbers(pointers, stored)
      for (const number of [pointers.active, pointers.previous, readyNumber(pointers, stored)])
        expect(kept).toContain(number)
    }),
  )
})

test('the files of several releases are counted once', () => {
  const [one, two] = [releaseOf(1), releaseOf(2)]
  expect(filesOf([one.manifest, two.manifest])).toEqual(filesOf([one.manifest]))
})
