import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compoundsOf, fold, wordsOf } from '#search/fold.ts'

const texts = (text: string) => wordsOf(text).map((word) => word.text)

describe('fold', () => {
  test.each([
    ['Impôts', 'impot'],
    ['IMPOT', 'impot'],
    ['Œuvre', 'oeuvre'],
    ['Reçu', 'recu'],
    ['travaux', 'travau'],
    ['gaz', 'gaz'],
    ['bus', 'bus'],
    ['C.A.F.A.T', 'cafat'],
  ])('%s is compared as %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })

  test('an accent typed as two characters is the same accent', () => {
    fc.assert(
      fc.property(fc.constantFrom('é', 'è', 'ê', 'ç', 'ï', 'ù'), (letter) => {
        expect(fold(`caf${letter}`)).toBe(fold(`caf${letter.normalize('NFD')}`))
      }),
    )
  })
})

describe('wordsOf', () => {
  test('elisions go, with a straight or a curly apostrophe', () => {
    expect(texts("l'eau et la carte d’identité")).toEqual(['eau', 'et', 'la', 'carte', 'identite'])
  })

  test('an acronym with dots is one word', () => {
    expect(texts('ma C.N.I. perdue')).toEqual(['ma', 'cni', 'perdue'])
  })

  test('a sentence that ends without a space is still two words', () => {
    expect(texts('payer.facture')).toEqual(['payer', 'facture'])
  })

  test('each word says where it stands in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        for (const { text: folded, start, end } of [...wordsOf(text), ...compoundsOf(text)])
          expect(fold(text.slice(start, end))).toBe(folded)
      }),
    )
  })
})

test('a hyphenated word is also written in one go', () => {
  expect(compoundsOf('un rendez-vous').map(({ text }) => text)).toEqual(['rendezvou'])
})
