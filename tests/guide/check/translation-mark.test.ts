import { expect, test } from 'vitest'
import { isOldTranslation, markOf } from '#guide/check/translation-mark.ts'

const text = (fr: string, en: string) => ({ std: { fr, en } })
const made = markOf(text('Bonjour.', 'Hello.'), 'en')

test('a translation is old once the French has changed under it, until it is written again', () => {
  expect(isOldTranslation(text('Bonjour.', 'Hello.'), 'en', made)).toBe(false)
  expect(isOldTranslation(text('Bonsoir.', 'Hello.'), 'en', made)).toBe(true)
  expect(isOldTranslation(text('Bonsoir.', 'Good evening.'), 'en', made)).toBe(false)
})

test('a mark of the French alone tells of the French alone', () => {
  const [source] = String(made).split('-')
  expect(isOldTranslation(text('Bonjour.', 'Good day.'), 'en', source)).toBe(false)
  expect(isOldTranslation(text('Bonsoir.', 'Good evening.'), 'en', source)).toBe(true)
})

test('French is no translation, and what is not translated has no mark', () => {
  expect(markOf(text('Bonjour.', 'Hello.'), 'fr')).toBeUndefined()
  expect(markOf({ std: { fr: 'Bonjour.' } }, 'en')).toBeUndefined()
  expect(isOldTranslation({ std: { fr: 'Bonjour.' } }, 'en', made)).toBe(false)
})
