import { expect, test } from 'vitest'
import type { StaleStatement } from '#author/stale-report.ts'
import { adviceOf, lateWords, partnerOf } from '../../../../src/admin/content/truth/truth-words.ts'

const one: StaleStatement = {
  kind: 'fact',
  reference: 'pension/plafond',
  name: 'guide pension, fait plafond ★',
  words: 'Le plafond est connu.',
  hard: true,
  owner: 'CAFAT',
  partners: ['cafat'],
  source: { name: 'Site', dated: null },
  reason: 'overdue',
  freshUntil: '2026-08-01',
  daysLate: 121,
}

test('how late it is is said with the last day it was sure', () => {
  expect(lateWords(one)).toBe('À revoir depuis 121 jours (jusqu’au 1er août 2026)')
  expect(lateWords({ ...one, reason: 'expired', daysLate: 1 })).toMatch(/^Périmé depuis 1 jour /)
  const never = { ...one, reason: 'never', freshUntil: undefined, daysLate: undefined } as const
  expect(lateWords(never)).toBe('Jamais vérifié')
})

test('a page to sign is offered when one partner can sign for all of it', () => {
  expect(partnerOf({ owner: 'CAFAT', statements: [one] })).toBe('cafat')
  const mixed = { owner: 'CAFAT', statements: [one, { ...one, partners: [] }] }
  expect(partnerOf(mixed)).toBeUndefined()
  expect(adviceOf(mixed)).toContain('Relisez chaque source')
})
