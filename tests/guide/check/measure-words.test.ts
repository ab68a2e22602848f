import { expect, test } from 'vitest'
import {
  acronymsIn,
  countSyllables,
  mentionOf,
  readingEase,
  sentencesOf,
  wordsOf,
} from '#guide/check/measure-words.ts'

test('sentences end with a line or with their sign, not inside a number or a quotation', () => {
  expect(sentencesOf('Venez au guichet. Prenez un papier !\nC’est tout')).toEqual([
    'Venez au guichet.',
    'Prenez un papier !',
    'C’est tout',
  ])
  expect(sentencesOf('Le site impots.nc répond.')).toHaveLength(1)
  expect(sentencesOf('Touchez « Qui ? » puis attendez.')).toHaveLength(2)
  expect(sentencesOf('…')).toEqual([])
})

test('punctuation alone is no word', () => {
  expect(wordsOf('Voulez-vous « Mon compte » ?')).toEqual(['Voulez-vous', 'Mon', 'compte'])
})

test.each([
  ['table', 1],
  ['école', 2],
  ['maison', 2],
  ['papier', 2],
  ['attestation', 4],
  ['création', 3],
  ['maïs', 2],
  ['le', 1],
  ['demandes', 2],
  ['eau', 1],
  ['CAFAT', 2],
])('« %s » is said in %i syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count)
})

test('short words in short sentences are easier to read', () => {
  const easy = readingEase(['Venez au guichet.', 'Prenez vos papiers.']) ?? 0
  const hard =
    readingEase(['L’administration notifie la régularisation des cotisations complémentaires.']) ??
    0
  expect(easy).toBeGreaterThan(65)
  expect(hard).toBeLessThan(20)
  expect(readingEase([])).toBeUndefined()
})

test('a word is found as such, whatever its case', () => {
  expect(mentionOf('rib')('Votre RIB, ici')).toBe(true)
  expect(mentionOf('rib')('Une tribu')).toBe(false)
  expect(mentionOf('mot de passe')('mot de passe')).toBe(true)
})

test('acronyms are told once each', () => {
  expect(acronymsIn('La CAFAT et l’OPT, la CAFAT. À bientôt')).toEqual(['CAFAT', 'OPT'])
})
