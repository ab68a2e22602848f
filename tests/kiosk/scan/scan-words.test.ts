import { expect, test } from 'vitest'
import { scanFaults } from '#contract/terminal-link.ts'
import { scanFaultKey, scanWords, table } from '#kiosk/scan/scan-words.ts'
import { easyFaults } from '../easy-faults.ts'

test('words follow the language and the register, with gaps filled', () => {
  const said = (lang: string, register: 'std' | 'easy') => scanWords({ lang, register })
  expect(said('fr', 'std')('pages', { count: 3 })).toBe('Vos 3 pages sont lues')
  expect(said('fr', 'std')('door')).toBe('Numériser un papier')
  expect(said('fr', 'easy')('door')).toBe('Copier un papier dans l’ordinateur')
  expect(said('en', 'easy')('door')).toBe('Scan a paper')
  expect(said('wls', 'std')('done')).toBe('C’est tout')
})

test('each way a scanner fails has its words, and any other refusal is told as a failure', () => {
  for (const fault of scanFaults) expect(scanFaultKey(fault)).toBe(fault)
  expect(scanFaultKey('silence')).toBe('scan-failed')
  expect(scanFaultKey('bad-ask')).toBe('scan-failed')
})

test('what it says in easy French is easy', () => {
  expect(easyFaults(Object.values({ ...table.french, ...table.easy }))).toEqual([])
})
