import { expect, test } from 'vitest'
import { readText, speakText } from '#guide/read-text.ts'

const text = {
  std: { fr: 'Présentez-vous au guichet', en: 'Go to the counter' },
  easy: { fr: 'Allez au guichet' },
  spoken: { fr: 'Allez au guichet de la cafate', dhv: 'Tro ju' },
}

test('the asked language and register come first', () => {
  expect(readText(text, { lang: 'fr', register: 'easy' })).toEqual({
    lang: 'fr',
    value: 'Allez au guichet',
  })
})

test('a language without the register shows its plain words', () => {
  expect(readText(text, { lang: 'en', register: 'easy' })).toEqual({
    lang: 'en',
    value: 'Go to the counter',
  })
})

test('a language without words falls back to French of the same register, tagged French', () => {
  expect(readText(text, { lang: 'dhv', register: 'easy' })).toEqual({
    lang: 'fr',
    value: 'Allez au guichet',
  })
  expect(readText(text, { lang: 'dhv', register: 'std' })).toEqual({
    lang: 'fr',
    value: 'Présentez-vous au guichet',
  })
})

test('a text without French shows what it has, in its own language', () => {
  expect(readText({ std: { en: 'Hello' } }, { lang: 'dhv', register: 'std' })).toEqual({
    lang: 'en',
    value: 'Hello',
  })
  expect(readText({ std: {} }, { lang: 'fr', register: 'std' })).toEqual({ lang: 'fr', value: '' })
})

test('speech prefers what is written to be said, in one language', () => {
  expect(speakText(text, { lang: 'fr', register: 'std' })).toEqual({
    lang: 'fr',
    value: 'Allez au guichet de la cafate',
  })
  expect(speakText(text, { lang: 'dhv', register: 'std' })).toEqual({
    lang: 'dhv',
    value: 'Tro ju',
  })
  expect(speakText(text, { lang: 'en', register: 'easy' })).toEqual({
    lang: 'en',
    value: 'Go to the counter',
  })
})

test('French words are never handed to the voice of another language', () => {
  expect(speakText(text, { lang: 'nee', register: 'std' })?.lang).toBe('fr')
  expect(speakText({ std: {} }, { lang: 'nee', register: 'std' })).toBeUndefined()
})
