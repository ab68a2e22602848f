import { expect, test } from 'vitest'
import { verdictToday } from '#guide/verdict.ts'
import { choiceOf, factOf, guideOf, resultOf } from './sample.ts'

const likely = resultOf('Sans doute', { verdict: 'likely', facts: ['plafond'] })
const guideWith = (fact: Parameters<typeof factOf>[0]) =>
  guideOf({ fin: likely }, { facts: { plafond: factOf(fact) } })

test('a fresh hard fact, or a soft one, leaves the verdict', () => {
  expect(verdictToday(guideWith({ hard: true }), likely, [], '2026-11-23')).toBe('likely')
  expect(verdictToday(guideWith({ lastVerified: null }), likely, [], '2026-11-23')).toBe('likely')
})

test('a hard fact that is not fresh turns likely and unlikely into unknown', () => {
  const stale = guideWith({ hard: true, lastVerified: '2020-01-01' })
  expect(verdictToday(stale, likely, [], '2026-11-23')).toBe('unknown')
  expect(verdictToday(stale, { ...likely, verdict: 'unlikely' }, [], '2026-11-23')).toBe('unknown')
  expect(verdictToday(stale, { ...likely, verdict: 'done' }, [], '2026-11-23')).toBe('done')
})

test('so does the hard fact of a season', () => {
  const stale = guideOf(
    { fin: likely },
    {
      facts: { dates: factOf({ hard: true, lastVerified: null }) },
      seasons: { campagne: { fact: 'dates', windows: [] } },
    },
  )
  expect(verdictToday(stale, { ...likely, facts: [] }, [], '2026-11-23')).toBe('unknown')
})

test('so does the hard fact of a question that was answered on the way, and of no other', () => {
  const guide = guideOf(
    {
      age: choiceOf('Quel âge ?', 'age', ['moins', 'plus'], [{ to: 'fin' }], { facts: ['age'] }),
      fin: likely,
    },
    { facts: { age: factOf({ hard: true, lastVerified: null }) } },
  )
  const result = { ...likely, facts: [] }
  expect(verdictToday(guide, result, ['age'], '2026-11-23')).toBe('unknown')
  expect(verdictToday(guide, result, [], '2026-11-23')).toBe('likely')
})
