import { expect, test } from 'vitest'
import { accesses, cares, fees, manners, publics, services } from '#contract/place-directory.ts'
import {
  accessWords,
  careWords,
  feeWords,
  mannerWords,
  publicWords,
  sayRanks,
  serviceWords,
} from '#kiosk/directory/standard-words.ts'

test('every value of the standard has its words, in its order', () => {
  const pairs = [
    [services, serviceWords],
    [publics, publicWords],
    [cares, careWords],
    [fees, feeWords],
    [accesses, accessWords],
    [manners, mannerWords],
  ] as const
  for (const [values, words] of pairs) expect(words).toHaveLength(values.length)
  expect(serviceWords[7]?.fr).toContain('Internet sur place')
  expect(careWords[3]?.fr).toContain('lisent')
})

test('a value of a later standard is left out', () => {
  expect(sayRanks({ lang: 'en', register: 'std' }, feeWords, [0, 99])).toEqual(['Free'])
  expect(sayRanks({ lang: 'fr', register: 'easy' }, feeWords, undefined)).toEqual([])
})
