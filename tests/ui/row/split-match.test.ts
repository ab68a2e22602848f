import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitMatch } from '#ui/row/split-match.ts'

const marked = (text: string, query: string) =>
  splitMatch(text, query)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

describe('a found word', () => {
  test.each([
    ['Payer ses impôts', 'impot', 'Payer ses [impôt]s'],
    ['Payer ses impôts', ' IMPÔT ', 'Payer ses [impôt]s'],
    ['Créer un compte, recréer', 'cree', '[Crée]r un compte, recréer'],
    ['Œuvre', 'o', 'Œuvre'],
    ['La CAF, la CAFAT', 'caf', 'La [CAF], la [CAF]AT'],
    ['Rien ici', '', 'Rien ici'],
  ])('in « %s », sought as « %s », is %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  test('never changes the text it cuts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const pieces = splitMatch(text, query)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'))
        },
      ),
    )
  })
})
