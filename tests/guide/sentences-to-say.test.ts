import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { registrySchema } from '#contract/registry.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'

const registry = v.parse(registrySchema, {
  partners: { cafat: { name: 'CAFAT', spoken: 'cafate' } },
})

test('a text is said sentence by sentence, with the names as their owners say them', () => {
  expect(sentencesToSay('Allez à la CAFAT. Prenez un ticket.', 'fr', registry)).toEqual([
    'Allez à la cafate',
    'Prenez un ticket',
  ])
})

test('the spaces of a printer and a last full stop change nothing of what is heard', () => {
  const written = ['Que voulez-vous\u202f?', 'Prix\u00a0: gratuit.', 'Prix : gratuit']
  expect(written.flatMap((text) => sentencesToSay(text, 'fr'))).toEqual([
    'Que voulez-vous ?',
    'Prix : gratuit',
    'Prix : gratuit',
  ])
})

test('a question, an exclamation and three dots keep their tune', () => {
  expect(sentencesToSay('Ça va ? Oui ! Un instant…', 'fr')).toEqual([
    'Ça va ?',
    'Oui !',
    'Un instant…',
  ])
})

test('each line is said by itself, and signs alone are not', () => {
  expect(sentencesToSay('Un papier\n.\n- Une photo · pliée', 'fr')).toEqual([
    'Un papier',
    'Une photo',
    'pliée',
  ])
})

test('saying what was said again gives the same sentences: the name of a recording is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = sentencesToSay(text, 'fr')
      for (const sentence of once) {
        expect(sentence).toBe(sentence.trim())
        expect(sentence).not.toMatch(/\n/)
      }
      const typeset = text.replaceAll(' ', '\u00a0')
      expect(sentencesToSay(typeset, 'fr').join(' ')).toBe(once.join(' '))
    }),
  )
})
