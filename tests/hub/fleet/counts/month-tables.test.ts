import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallestCount, walkOutcomes } from '#contract/counters.ts'
import {
  type PointCount,
  tabulateMonth,
  type WalkCount,
} from '../../../../src/hub/fleet/counts/month-tables.ts'
import { rangeOf } from './linear-program.ts'
import { linesOf, puzzleOf } from './reader.ts'

const month = '2026-11'

const walk = (also: Partial<WalkCount>): WalkCount => ({
  place: 'kone',
  guide: 'permis',
  outcome: 'finished',
  lang: 'fr',
  isAssisted: false,
  walks: 20,
  ...also,
})

/** Steps on which the walks of `walks` that were left ended, shared out as `cutAt` says. */
const stopsOf = (walks: readonly WalkCount[], cutAt: number): PointCount[] =>
  [...new Set(walks.map(({ guide }) => guide))].flatMap((guide) => {
    const ended = walks
      .filter((one) => one.guide === guide && ['left', 'silent'].includes(one.outcome))
      .reduce((all, one) => all + one.walks, 0)
    const first = Math.min(ended, cutAt)
    const named = { guide, kind: 'stop' as const }
    return [
      { ...named, of: 'ou-habitez-vous', times: first },
      { ...named, of: 'papiers', times: ended - first },
    ].filter(({ times }) => times > 0)
  })

const anyWalks = fc.uniqueArray(
  fc.record({
    place: fc.constantFrom('kone', 'noumea'),
    guide: fc.constantFrom('permis', 'bourse'),
    outcome: fc.constantFrom(...walkOutcomes),
    lang: fc.constantFrom('fr', 'en'),
    isAssisted: fc.boolean(),
    walks: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 90 })),
  }),
  { selector: ({ walks: _walks, ...named }) => JSON.stringify(named), maxLength: 9, minLength: 1 },
)

/** The true count of each line. */
const truthOf = (walks: readonly WalkCount[], points: readonly PointCount[]) => {
  const truth = new Map<string, number>()
  const add = (name: string, count: number) => truth.set(name, (truth.get(name) ?? 0) + count)
  for (const { place, guide, outcome, lang, isAssisted, walks: count } of walks) {
    add(`month ${month}`, count)
    add(`guide ${month} ${guide} ${outcome}`, count)
    add(`row ${month} ${guide} ${outcome} ${place}`, count)
    add(`lang ${month} ${lang}`, count)
    add(`help ${month} ${isAssisted}`, count)
  }
  for (const { guide, kind, of, times } of points)
    add(`point ${month} ${guide} ${kind} ${of}`, times)
  return truth
}

describe('a month as it is published', () => {
  test('tells nobody a small count closer than by the smallest count, by any reckoning', () => {
    fc.assert(
      fc.property(anyWalks, fc.nat(30), (walks, cutAt) => {
        const points = stopsOf(walks, cutAt)
        const tables = tabulateMonth(month, walks, points)
        const truth = truthOf(walks, points)
        const { names, floors, equations } = puzzleOf(tables)
        for (const [at, name] of names.entries()) {
          if ((truth.get(name) ?? Infinity) >= smallestCount) continue
          const range = rangeOf(at, floors, equations)
          if (!range) throw new Error('the truth satisfies every equation')
          expect(range.high - range.low).toBeGreaterThanOrEqual(smallestCount)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('has a line for each count, true where it is shown', () => {
    fc.assert(
      fc.property(anyWalks, fc.nat(30), (walks, cutAt) => {
        const points = stopsOf(walks, cutAt)
        const truth = truthOf(walks, points)
        const lines = Object.values(linesOf(tabulateMonth(month, walks, points))).flat()
        expect(lines.map(([name]) => name).toSorted()).toEqual([...truth.keys()].toSorted())
        for (const [name, count] of lines)
          if (count !== null) expect([name, truth.get(name)]).toEqual([name, count])
      }),
    )
  })

  test('depends on the counts, and not on the order in which they came', () => {
    fc.assert(
      fc.property(anyWalks, fc.nat(30), (walks, cutAt) => {
        const points = stopsOf(walks, cutAt)
        const backwards = tabulateMonth(month, walks.toReversed(), points.toReversed())
        expect(backwards).toEqual(tabulateMonth(month, walks, points))
      }),
    )
  })
})

test('one language that few speak takes the others with it, or their sum would tell it', () => {
  const walks = [walk({ walks: 300 }), walk({ lang: 'en', walks: 4 })]
  const tables = tabulateMonth(month, walks, [])
  expect(tables.months).toEqual([{ month, count: 304 }])
  expect(tables.languages).toEqual([
    { month, lang: 'en', count: null },
    { month, lang: 'fr', count: null },
  ])
})

test('steps tell how many walks were left: they are masked together', () => {
  const walks = [
    walk({ walks: 60 }),
    walk({ outcome: 'left', walks: 30 }),
    walk({ outcome: 'silent', walks: 5 }),
  ]
  const points: PointCount[] = [
    { guide: 'permis', kind: 'stop', of: 'papiers', times: 20 },
    { guide: 'permis', kind: 'stop', of: 'paiement', times: 15 },
  ]
  const tables = tabulateMonth(month, walks, points)
  const silent = tables.guides.find(({ outcome }) => outcome === 'silent')
  expect(silent?.count).toBeNull()
  const shownStops = tables.points.every(({ count }) => count !== null)
  const isLeftShown = tables.guides.find(({ outcome }) => outcome === 'left')?.count !== null
  expect(shownStops && isLeftShown).toBe(false)
})

test('a paper is masked when few lacked it, and tells of nothing else', () => {
  const points: PointCount[] = [
    { guide: 'permis', kind: 'paper', of: 'carte-identite', times: 40 },
    { guide: 'permis', kind: 'paper', of: 'justificatif', times: 10 },
  ]
  const tables = tabulateMonth(month, [walk({ walks: 60 })], points)
  expect(tables.points.map(({ of, count }) => [of, count])).toEqual([
    ['carte-identite', 40],
    ['justificatif', null],
  ])
  expect(tables.rows.map(({ count }) => count)).toEqual([60])
})

test('points without walks, as an older terminal may send them, are masked on their own', () => {
  const points: PointCount[] = [
    { guide: 'permis', kind: 'stop', of: 'papiers', times: 12 },
    { guide: 'permis', kind: 'stop', of: 'paiement', times: 3 },
  ]
  const tables = tabulateMonth(month, [], points)
  expect(tables.months).toEqual([])
  expect(tables.points.map(({ count }) => count)).toEqual([null, 12])
})
