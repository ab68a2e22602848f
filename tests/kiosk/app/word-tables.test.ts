import { expect, test } from 'vitest'
import type { LanguageState } from '#kiosk/app/language-state.ts'
import { wordsOf } from '#kiosk/app/word-tables.ts'

const word = wordsOf<'found' | 'none'>({
  french: { found: 'Trouvé : {count} sur {of}', none: 'Rien' },
  easy: { none: 'Il n’y a rien' },
  english: { found: 'Found: {count} of {of}', none: 'Nothing' },
})
const drehu = (says: Readonly<Record<string, string>>): LanguageState => ({
  lang: 'dhv',
  name: 'Drehu',
  direction: 'ltr',
  translate: (french) => says[french],
  heard: new Set(),
})

test('words follow the language and the register; French stands for a language nobody brought', () => {
  expect(word({ lang: 'fr', register: 'easy' })('none')).toBe('Il n’y a rien')
  expect(word({ lang: 'fr', register: 'std' })('none')).toBe('Rien')
  expect(word({ lang: 'en', register: 'easy' })('none')).toBe('Nothing')
  expect(word({ lang: 'wls', register: 'easy' })('none')).toBe('Rien')
})

test('gaps are filled, and one that nobody fills stays to be seen', () => {
  expect(word({ lang: 'fr', register: 'std' })('found', { count: 2 })).toBe(
    'Trouvé\u00a0: 2 sur {of}',
  )
})

test('a language that speakers brought says what they wrote, and tells the screen it is theirs', () => {
  const language = drehu({ 'Trouvé : {count} sur {of}': 'D {count} / {of}' })
  const say = word({ lang: 'dhv', register: 'easy' }, language)
  expect(say('found', { count: 2, of: 3 })).toBe('D 2 / 3')
  expect(say('none')).toBe('Rien')
  expect([...language.heard]).toEqual(['D 2 / 3'])
})

test('the language of the release says nothing to who reads another', () => {
  const language = drehu({ Rien: 'D' })
  expect(word({ lang: 'fr', register: 'std' }, language)('none')).toBe('Rien')
})
