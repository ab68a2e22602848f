import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLexicon } from '#search/lexicon.ts'

const words = ['bourse', 'bus', 'carte', 'electricite', 'foyer', 'loyer', 'passe', 'passeport']
const lexicon = openLexicon(words)

/** The words read, the surest first. */
const read = (typed: string, isLast = false) =>
  lexicon
    .read(typed, isLast)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ rank }) => words[rank])

describe('read', () => {
  test('the word as typed comes before its neighbours', () => {
    expect(read('loyer')).toEqual(['loyer', 'foyer'])
    expect(lexicon.read('loyer', false).find(({ weight }) => weight === 1)?.rank).toBe(5)
  })

  test('only the last word may still be being typed', () => {
    expect(read('pass', true)).toContain('passeport')
    expect(read('elec')).toEqual([])
    expect(read('elec', true)).toEqual(['electricite'])
  })

  test('a word being typed may already hold a slip', () => {
    expect(read('elecrti', true)).toEqual(['electricite'])
    expect(read('elecrti')).toEqual([])
  })

  test('an everyday word is read as the one administrations use', () => {
    expect(read('courant')).toEqual(['electricite'])
    expect(read('mdp')).toEqual(['passe'])
  })

  test('a word written as it is heard is read', () => {
    expect(read('bource')).toEqual(['bourse'])
    expect(read('karte')).toEqual(['carte'])
  })

  test('two slips are read only in a long word that has no nearer reading', () => {
    expect(read('pasport')).toEqual(['passeport'])
    expect(read('cxxte')).toEqual([])
  })

  test('a slip in three letters is read when nothing else fits', () => {
    expect(read('bsu', true)).toEqual(['bus'])
  })

  test('each word is read once at most, with a weight above 0 and up to 1', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'abceloprstuy'.split('')),
          minLength: 2,
          maxLength: 10,
        }),
        fc.boolean(),
        (typed, isLast) => {
          const readings = lexicon.read(typed, isLast)
          expect(new Set(readings.map(({ rank }) => rank)).size).toBe(readings.length)
          for (const { rank, weight } of readings) {
            expect(words[rank]).toBeDefined()
            expect(weight).toBeGreaterThan(0)
            expect(weight).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })
})
