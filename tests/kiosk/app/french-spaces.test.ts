import { expect, test } from 'vitest'
import { frenchSpaces } from '#kiosk/app/french-spaces.ts'

test('a question mark never begins a line', () => {
  expect(frenchSpaces('De quoi avez-vous besoin ?')).toBe('De quoi avez-vous besoin\u202f?')
})

test('a colon and quotes stay with their words', () => {
  expect(frenchSpaces('Cherchez : « mon espace »')).toBe('Cherchez\u00a0: «\u00a0mon espace\u00a0»')
})

test('an address or an hour is left alone', () => {
  expect(frenchSpaces('https://www.impots.nc 7:30')).toBe('https://www.impots.nc 7:30')
})
