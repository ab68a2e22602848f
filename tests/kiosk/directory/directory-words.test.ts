import { expect, test } from 'vitest'
import { directoryWords } from '#kiosk/directory/directory-words.ts'

test('words follow the language and the register, with gaps filled', () => {
  const said = (lang: string, register: 'std' | 'easy') => directoryWords({ lang, register })
  expect(said('fr', 'std')('km', { km: 12 })).toBe('à environ 12 km, à vol d’oiseau')
  expect(said('fr', 'easy')('km', { km: 12 })).toBe('à 12 km environ')
  expect(said('en', 'easy')('places', { count: 3 })).toBe('3 places')
  expect(said('wls', 'std')('title')).toBe('Où trouver de l’aide')
})
