import { expect, test } from 'vitest'
import { diagnosticWords } from '#kiosk/diagnostic/diagnostic-words.ts'

test('words follow the language and the register, with gaps filled', () => {
  const said = (lang: string, register: 'std' | 'easy') => diagnosticWords({ lang, register })
  expect(said('fr', 'std')('question', { at: 2, of: 12 })).toBe('Question 2 sur 12')
  expect(said('en', 'easy')('skip')).toBe('Skip this question')
  expect(said('fr', 'easy')('skip')).toBe('Je passe')
  expect(said('fr', 'easy')('start')).toBe('Commencer')
  expect(said('wls', 'std')('start')).toBe('Commencer')
})
