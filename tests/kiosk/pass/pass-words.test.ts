import { expect, test } from 'vitest'
import { passWords } from '#kiosk/pass/pass-words.ts'

test('words follow the language and the register, with gaps filled', () => {
  const said = (lang: string, register: 'std' | 'easy') => passWords({ lang, register })
  expect(said('fr', 'std')('several', { count: 3 })).toBe('3 pass comptés pendant cette visite.')
  expect(said('fr', 'easy')('nowhere')).toBe('Nous ne savons pas encore où.')
  expect(said('en', 'easy')('count')).toBe('One pass used')
  expect(said('wls', 'std')('count')).toBe('Un pass utilisé')
})
