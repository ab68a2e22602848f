import { expect, test } from 'vitest'
import { mediaWords } from '#kiosk/media/media-words.ts'

test('words follow the language and the register, with gaps filled', () => {
  const said = (lang: string, register: 'std' | 'easy') => mediaWords({ lang, register })
  expect(said('fr', 'std')('volume', { level: 7 })).toBe('Son\u00a0: 7 sur 10')
  expect(said('fr', 'easy')('synthetic')).toBe('C’est une voix d’ordinateur.')
  expect(said('en', 'easy')('play')).toBe('Listen')
  expect(said('wls', 'std')('play')).toBe('Écouter')
})
