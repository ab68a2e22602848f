import { expect, test } from 'vitest'
import {
  checkCitations,
  checkFreshness,
  checkUnsourced,
  citationsOf,
} from '#guide/check/fact-checks.ts'
import { textsOfGuide } from '#guide/check/texts-of-guide.ts'
import { factOf, infoOf, textOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

test('F01 tells of a cited fact that does not exist, in a list or in a text', () => {
  expect(run(checkCitations, goodGuide)).toEqual([])
  const debut = infoOf('B', 'qui', {
    facts: ['absent'],
    body: textOf('Voir [[fact:absent]]', 'Voir'),
  })
  expect(run(checkCitations, withSteps({ debut }))).toEqual([
    'E F01 steps.debut.facts.0',
    'E F01 steps.debut.body.std.fr',
  ])
})

test('F05 tells of a fact that nothing shows', () => {
  const facts = { ...goodGuide.facts, perdu: factOf({}) }
  expect(run(checkCitations, { ...goodGuide, facts })).toEqual(['W F05 facts.perdu'])
  const meta = { ...goodGuide.meta, facts: ['perdu'] }
  expect(run(checkCitations, { ...goodGuide, facts, meta })).toEqual([])
})

test('citations are found with their place', () => {
  const found = citationsOf({ guide: goodGuide, texts: textsOfGuide(goodGuide) })
  expect(found.map(({ at }) => at.join('.'))).toEqual([
    'seasons.campagne.fact',
    'steps.debut.facts.0',
  ])
})

const lost = { name: 'On le dit', dated: null }

test.each([
  ['F02', { lastVerified: null, source: lost }, 'E'],
  ['F02', { lastVerified: null }, 'W'],
  ['F02', { lastVerified: null, source: { ...lost, url: 'https://www.example.org' } }, 'W'],
  ['F03', { lastVerified: '2020-01-01' }, 'W'],
  ['F04', { expires: '2026-11-22' }, 'E'],
])('%s of a hard fact %j in a published guide is %s, and warns otherwise', (code, more, level) => {
  const draft = { ...goodGuide.meta, status: 'draft' as const }
  const withFact = (hard: boolean) => ({
    ...goodGuide,
    facts: { dates: factOf({ ...more, hard }) },
  })
  expect(run(checkFreshness, withFact(true))).toEqual([`${level} ${code} facts.dates`])
  expect(run(checkFreshness, withFact(false))).toEqual([`W ${code} facts.dates`])
  expect(run(checkFreshness, { ...withFact(true), meta: draft })).toEqual([`W ${code} facts.dates`])
})

test('F06 tells of digits and money outside facts', () => {
  expect(run(checkFreshness, goodGuide)).toEqual([])
  expect(run(checkUnsourced, goodGuide)).toEqual([])
  for (const words of ['Avant le 31 mars', 'Cela coûte mille francs', 'Dix €'])
    expect(
      run(checkUnsourced, withSteps({ debut: infoOf('B', 'qui', { body: textOf(words) }) })),
    ).toEqual(['W F06 steps.debut.body'])
  const cited = infoOf('B', 'qui', {
    body: textOf('Voir [[fact:dates-2026]] et la [[term:franchise]]'),
  })
  expect(run(checkUnsourced, withSteps({ debut: cited }))).toEqual([])
})
