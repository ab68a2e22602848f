import { expect, test } from 'vitest'
import { factState, freshUntil } from '#guide/fact-state.ts'

const dated = { lastVerified: '2026-01-01', reviewEvery: 'P30D' }

test('a fact is fresh up to its review day, that day included', () => {
  expect(factState(dated, '2026-01-31')).toBe('fresh')
  expect(factState(dated, '2026-02-01')).toBe('overdue')
})

test('a fact nobody verified is never fresh', () => {
  expect(factState({ ...dated, lastVerified: null }, '2026-01-01')).toBe('never')
})

test('a fact expires after its last day, verified or not', () => {
  expect(factState({ ...dated, expires: '2026-01-10' }, '2026-01-10')).toBe('fresh')
  expect(factState({ ...dated, expires: '2026-01-10' }, '2026-01-11')).toBe('expired')
  expect(factState({ ...dated, lastVerified: null, expires: '2026-01-10' }, '2026-02-01')).toBe(
    'expired',
  )
})

test('the last fresh day is the earlier of review and expiry', () => {
  expect(freshUntil(dated)).toBe('2026-01-31')
  expect(freshUntil({ ...dated, expires: '2026-01-10' })).toBe('2026-01-10')
  expect(freshUntil({ ...dated, lastVerified: null })).toBeUndefined()
})
