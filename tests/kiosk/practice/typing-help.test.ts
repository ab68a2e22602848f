import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWritten, nextKey } from '#kiosk/practice/typing-help.ts'

test('spaces at the ends and the shape of an apostrophe are nobody’s fault, a capital is what is practised', () => {
  expect(isWritten(' J’ai  écrit ', "J'ai écrit")).toBe(true)
  expect(isWritten('camille', 'Camille')).toBe(false)
})

test.each([
  ['', 'Camille', { so: '', letter: 'C', key: 'key.capital', isTooLong: false }],
  ['camille', 'camille@', { so: 'camille', letter: '@', key: 'key.at', isTooLong: false }],
  ['Bonjourr', 'Bonjour', { so: 'Bonjour', letter: '', key: 'key.letter', isTooLong: true }],
  ['Ni', 'Noël', { so: 'N', letter: 'o', key: 'key.letter', isTooLong: true }],
  ['No', 'Noël', { so: 'No', letter: 'ë', key: 'key.hat', isTooLong: false }],
  ['', 'été', { so: '', letter: 'é', key: 'key.accent', isTooLong: false }],
] as const)('after « %s », for « %s »', (typed, expected, next) => {
  expect(nextKey(typed, expected)).toEqual(next)
})

const anyLetter = fc.constantFrom(...Array.from('abcéèàçâABCÉ019@. ’!'))

test('who types what is told comes to the end', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyLetter, minLength: 1, maxLength: 20 }), (expected) => {
      let typed = ''
      for (let keys = 0; keys < 60 && !isWritten(typed, expected); keys += 1) {
        const { so, letter, isTooLong } = nextKey(typed, expected)
        typed = isTooLong ? so : so + letter
      }
      return isWritten(typed, expected)
    }),
  )
})
