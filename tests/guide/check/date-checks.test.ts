import { expect, test } from 'vitest'
import type { Season } from '#contract/guide.ts'
import { checkSeasons, checkSoonStale } from '#guide/check/date-checks.ts'
import { factOf, infoOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

const withWindows = (...windows: Season['windows']) => ({
  ...goodGuide,
  seasons: { campagne: { fact: 'dates', windows } },
})
const atWindows = 'D01 seasons.campagne.windows'

test('D01 accepts known windows, or none at all', () => {
  expect(run(checkSeasons, goodGuide)).toEqual([])
  expect(run(checkSeasons, withWindows())).toEqual([])
})

test('D01 tells of windows that overlap or end before they begin', () => {
  const year = { opens: '2026-11-01', closes: '2026-12-31' }
  expect(
    run(checkSeasons, withWindows(year, { opens: '2026-12-31', closes: '2027-01-31' })),
  ).toEqual([`E ${atWindows}`])
  expect(run(checkSeasons, withWindows({ opens: '2026-12-31', closes: '2026-12-01' }))).toEqual([
    `E ${atWindows}`,
  ])
})

test('D01 warns when nothing is known of the coming year', () => {
  const past = { opens: '2026-01-01', closes: '2026-02-01' }
  expect(run(checkSeasons, withWindows(past))).toEqual([`W ${atWindows}`])
  expect(
    run(checkSeasons, withWindows(past, { opens: '2027-01-01', closes: '2027-02-01' })),
  ).toEqual([])
})

test('D01 tells of states that follow the last route together, and of a season nobody reads', () => {
  const next = [{ when: { season: ['campagne', 'open'] as const }, to: 'qui' }, { to: 'attendre' }]
  expect(run(checkSeasons, withSteps({ debut: infoOf('B', 'qui', { next }) }))).toEqual([
    'E D01 seasons.campagne',
  ])
  expect(run(checkSeasons, withSteps({ debut: infoOf('B', 'qui') }))).toEqual([
    'E D01 seasons.campagne',
  ])
})

test('D01 warns of a guide past its last day', () => {
  expect(run(checkSeasons, { ...goodGuide, validity: { until: '2026-11-22' } })).toEqual([
    'W D01 validity.until',
  ])
  expect(run(checkSeasons, { ...goodGuide, validity: { until: '2026-11-23' } })).toEqual([])
})

test('D02 warns of facts to review within thirty days', () => {
  expect(run(checkSoonStale, goodGuide)).toEqual([])
  const facts = {
    soon: factOf({ lastVerified: '2026-11-01', reviewEvery: 'P30D' }),
    already: factOf({ lastVerified: null }),
  }
  expect(run(checkSoonStale, { ...goodGuide, facts })).toEqual(['W D02 facts.soon'])
})
