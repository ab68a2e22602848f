import { expect, test } from 'vitest'
import { referentState } from '#contract/referent.ts'

const card = { validFrom: '2026-01-01', validUntil: '2026-12-31', verifiedAt: '2026-11-01' }

test.each([
  ['2025-12-31', 'not-yet'],
  ['2026-11-23', 'current'],
  ['2026-12-31', 'current'],
  ['2027-01-01', 'expired'],
  ['2028-11-23', 'expired'],
])('on %s a card is %s', (day, state) => {
  expect(referentState(card, day)).toBe(state)
})

test('a card that nobody confirmed for ninety days, or ever, is to be checked; so is any under a wrong clock', () => {
  expect(referentState({ ...card, verifiedAt: '2026-08-01' }, '2026-11-23')).toBe('stale')
  expect(referentState({ ...card, verifiedAt: null }, '2026-11-23')).toBe('stale')
  expect(referentState(card, undefined)).toBe('stale')
})
