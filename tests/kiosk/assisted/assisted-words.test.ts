import { expect, test } from 'vitest'
import { assistedWords, table, yesKeys } from '#kiosk/assisted/assisted-words.ts'
import { easyFaults } from '../easy-faults.ts'

const french = { lang: 'fr', register: 'std' } as const
const easy = { lang: 'fr', register: 'easy' } as const

test('the person reads their language, and French where the shell has no other', () => {
  expect(assistedWords({ lang: 'en', register: 'std' })('banner.stop')).toBe('Stop the help')
  expect(assistedWords({ lang: 'wls', register: 'std' })('banner.stop')).toBe('Arrêter l’aide')
})

test('every level has its own « oui », in both registers', () => {
  for (const reading of [french, easy]) {
    const said = Object.values(yesKeys).map((key) => assistedWords(reading)(key))
    expect(new Set(said).size).toBe(4)
    for (const yes of said) expect(yes).toMatch(/^Oui, /)
  }
})

test('easy words stand in for ordinary French, never for another language', () => {
  expect(assistedWords(easy)('choose')).toBe('Quelle aide voulez-vous\u202f?')
  expect(assistedWords(easy)('banner.notes')).toBe('Notes de l’aidant')
  expect(assistedWords({ lang: 'en', register: 'easy' })('choose')).toBe(
    'Choose the help you want:',
  )
})

test('everything a person reads of an aidant’s help is easy by the rules of guides (R01 to R03)', () => {
  expect(easyFaults(Object.values(table.easy))).toEqual([])
})
