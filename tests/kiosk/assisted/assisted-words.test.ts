import { expect, test } from 'vitest'
import { assistedWords, yesKeys } from '#kiosk/assisted/assisted-words.ts'

test('the person reads their language, and French where the shell has no other', () => {
  expect(assistedWords('en')('banner.stop')).toBe('Stop the help')
  expect(assistedWords('wls')('banner.stop')).toBe('Arrêter l’aide')
})

test('every level has its own « oui »', () => {
  const said = Object.values(yesKeys).map(assistedWords('fr'))
  expect(new Set(said).size).toBe(4)
  for (const yes of said) expect(yes).toMatch(/^Oui, /)
})
