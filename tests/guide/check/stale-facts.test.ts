import { expect, test } from 'vitest'
import { lookAheadDays, staleFacts } from '#guide/check/stale-facts.ts'
import { factOf } from '../sample.ts'
import { goodGuide, today } from './good-guide.ts'

test('facts go stale as the days pass', () => {
  const guide = {
    ...goodGuide,
    facts: {
      prix: factOf({ lastVerified: '2026-11-01', reviewEvery: 'P60D', hard: true }),
      rue: factOf({ lastVerified: null }),
      fete: factOf({ expires: '2026-12-01' }),
    },
  }
  const names = lookAheadDays.map((days) => staleFacts(guide, today, days).map(({ fact }) => fact))
  expect(names).toEqual([
    ['rue'],
    ['rue', 'fete'],
    ['prix', 'rue', 'fete'],
    ['prix', 'rue', 'fete'],
  ])
  expect(staleFacts(guide, today, 90)[0]).toEqual({ fact: 'prix', hard: true, state: 'overdue' })
})
