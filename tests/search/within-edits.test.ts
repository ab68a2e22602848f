import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithinEdits, lettersOf, mayBeWithinEdits } from '#search/within-edits.ts'

/** Optimal string alignment distance by its textbook table. */
const distance = (a: string, b: string) => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Infinity,
      )
      rows[i]?.splice(j, 1, least)
    }
  return at(a.length, b.length)
}

const beginnings = (word: string) =>
  Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end))

/** Few letters, so that near words are common. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
const edits = fc.integer({ min: 0, max: 2 })

describe('isWithinEdits', () => {
  test.each(['loier', 'lyoer', 'loyr', 'lloyer', 'loyer'])('%s is one slip from loyer', (typed) => {
    expect(isWithinEdits(typed, 'loyer', 1)).toBe(true)
  })

  test('agrees with the textbook distance', () => {
    fc.assert(
      fc.property(words, words, edits, (typed, word, most) => {
        expect(isWithinEdits(typed, word, most)).toBe(distance(typed, word) <= most)
      }),
      { numRuns: 2000 },
    )
  })

  test('agrees with the textbook distance to the nearest beginning of a word', () => {
    fc.assert(
      fc.property(words, words, edits, (typed, word, most) => {
        const nearest = Math.min(...beginnings(word).map((begun) => distance(typed, begun)))
        expect(isWithinEdits(typed, word, most, true)).toBe(nearest <= most)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('mayBeWithinEdits', () => {
  test('never says no to a word, or a beginning, that is within reach', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeqrs0123'.split('')), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, edits, (typed, word, most) => {
        fc.pre(isWithinEdits(typed, word, most, true))
        expect(mayBeWithinEdits(lettersOf(typed), lettersOf(word), most)).toBe(true)
      }),
    )
  })

  test('says no to a word that shares too few letters', () => {
    expect(mayBeWithinEdits(lettersOf('loyer'), lettersOf('bourse'), 1)).toBe(false)
  })
})
