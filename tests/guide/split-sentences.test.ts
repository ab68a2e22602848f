import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '#guide/split-sentences.ts'
import { anyCharacter } from '../contract/any-character.ts'

const bare = (text: string) => text.replaceAll(/\s/gu, '')

describe('a text read aloud', () => {
  test.each([
    ['Préparez vos papiers. Prenez un ticket.', ['Préparez vos papiers.', 'Prenez un ticket.']],
    ['Vous avez déjà un compte ? Très bien !', ['Vous avez déjà un compte ?', 'Très bien !']],
    ['Demandez à M. Naisseline. Il aide.', ['Demandez à M. Naisseline.', 'Il aide.']],
    ['La B.P. 45 est fermée.', ['La B.P. 45 est fermée.']],
    ['Cela coûte 1.500 F. On paie ici.', ['Cela coûte 1.500 F. On paie ici.']],
    ['Titre\nUne phrase\n\nUne autre', ['Titre', 'Une phrase', 'Une autre']],
    ['', []],
    ['  \n ', []],
  ])('is cut into its sentences: %j', (text, sentences) => {
    expect(splitSentences(text, 'fr')).toEqual(sentences)
  })

  test('is cut at a pause when a sentence is too long to be said at once', () => {
    const list = Array.from({ length: 30 }, (_, index) => `le papier numéro ${index}`).join(', ')
    const pieces = splitSentences(`Apportez ${list}.`, 'fr')
    expect(pieces.length).toBeGreaterThan(2)
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/,$/)
  })

  test('loses nothing but white space, and no piece is empty or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 900 }), (text) => {
        const pieces = splitSentences(text, 'fr')
        expect(bare(pieces.join(''))).toBe(bare(text))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(200)
          expect(piece.trim()).not.toBe('')
        }
      }),
    )
  })
})
