import { expect, test } from 'vitest'
import { seasonState } from '#guide/season-state.ts'
import { factOf } from './sample.ts'

const fact = factOf({ lastVerified: '2026-01-01', reviewEvery: 'P900D' })
const season = { fact: 'dates', windows: [{ opens: '2026-02-01', closes: '2026-03-31' }] }

test('both days of a window are open', () => {
  expect(seasonState(season, fact, '2026-01-31')).toBe('before')
  expect(seasonState(season, fact, '2026-02-01')).toBe('open')
  expect(seasonState(season, fact, '2026-03-31')).toBe('open')
  expect(seasonState(season, fact, '2026-04-01')).toBe('after')
})

test('a year without a window is unknown', () => {
  expect(seasonState(season, fact, '2027-01-15')).toBe('unknown')
  expect(seasonState({ ...season, windows: [] }, fact, '2026-02-15')).toBe('unknown')
})

test('between two windows of one year the next one is still to come', () => {
  const windows = [...season.windows, { opens: '2026-11-01', closes: '2027-01-20' }]
  expect(seasonState({ ...season, windows }, fact, '2026-06-01')).toBe('before')
  expect(seasonState({ ...season, windows }, fact, '2027-01-20')).toBe('open')
  expect(seasonState({ ...season, windows }, fact, '2027-01-21')).toBe('after')
})

test('a season is unknown as soon as its fact is not fresh', () => {
  expect(seasonState(season, undefined, '2026-02-15')).toBe('unknown')
  expect(seasonState(season, factOf({ lastVerified: null }), '2026-02-15')).toBe('unknown')
  expect(seasonState(season, { ...fact, reviewEvery: 'P1D' }, '2026-02-15')).toBe('unknown')
})
