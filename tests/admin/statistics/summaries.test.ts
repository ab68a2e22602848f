import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  guideSummaries,
  monthSummary,
  ofPlace,
  outOfTen,
  pointSummaries,
  totalOf,
} from '#admin/statistics/summaries.ts'
import { smallestCount, type Statistics, walkOutcomes } from '#contract/counters.ts'

const shown = fc.option(fc.integer({ min: smallestCount, max: 500 }), { nil: null })
const months = ['2026-09', '2026-10'] as const

const cell = fc.record({
  month: fc.constantFrom(...months),
  guide: fc.constantFrom('carte-grise', 'impots'),
  outcome: fc.constantFrom(...walkOutcomes),
  count: shown,
})

/** Totals as a hub would publish them: never under what their parts show. */
const statistics = fc
  .record({
    guides: fc.uniqueArray(cell, {
      selector: ({ month, guide, outcome }) => `${month} ${guide} ${outcome}`,
      maxLength: 16,
    }),
    hidden: fc.integer({ min: 0, max: 30 }),
    isTotalMasked: fc.boolean(),
  })
  .map(({ guides, hidden, isTotalMasked }): Statistics => ({
    smallest: smallestCount,
    settledTo: '2026-10',
    months: months.map((month) => {
      const { shown: sum } = totalOf(
        guides.filter((each) => each.month === month).map(({ count }) => count),
      )
      return { month, count: isTotalMasked ? null : Math.max(smallestCount, sum + hidden) }
    }),
    guides,
    rows: guides.map((each) => ({ ...each, place: 'kone' })),
    points: [],
    languages: [],
    assisted: [],
    offlineHours: [],
  }))

test('the shares of a month add up to its total, and what is not shown is drawn as masked', () => {
  fc.assert(
    fc.property(statistics, fc.constantFrom(...months), (counted, month) => {
      const { total, shares } = monthSummary(counted, month)
      const sum = shares.reduce((all, { value }) => all + value, 0)
      if (total === null) expect(shares.at(-1)).toEqual({ tone: 'masked', value: 0 })
      else expect(sum).toBe(total)
      for (const { value } of shares) expect(value).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a masked cell is never told as zero, nor a zero as masked', () => {
  fc.assert(
    fc.property(statistics, (counted) => {
      for (const summary of guideSummaries(counted, months))
        for (const [place, month] of months.entries()) {
          const counts = counted.guides
            .filter((each) => each.guide === summary.guide && each.month === month)
            .map(({ count }) => count)
          const isHidden = counts.length > 0 && counts.every((count) => count === null)
          expect(summary.months[place] === null).toBe(isHidden)
          if (counts.length === 0) expect(summary.months[place]).toBe(0)
        }
    }),
  )
})

test('one place has its own lines, and a total only where each of them is shown', () => {
  fc.assert(
    fc.property(statistics, (counted) => {
      const here = ofPlace(counted, 'kone')
      expect(here.guides).toEqual(counted.guides)
      for (const { month, count } of here.months) {
        const counts = here.guides.filter((each) => each.month === month).map((each) => each.count)
        expect(count === null).toBe(counts.includes(null))
      }
      expect(ofPlace(counted, 'yate').guides).toEqual([])
    }),
  )
})

test('where people stop is listed from the most to the least, masked last', () => {
  const point = (of: string, count: number | null, guide = 'impots') => ({
    month: '2026-10',
    guide,
    kind: 'stop' as const,
    of,
    count,
  })
  expect(
    pointSummaries([
      point('site', null),
      point('papiers', 20),
      point('compte', 15),
      point('compte', 30, 'carte-grise'),
      point('compte', null),
    ]),
  ).toEqual([
    { of: 'compte', value: 45, isPartial: true, guides: ['impots', 'carte-grise'] },
    { of: 'papiers', value: 20, isPartial: false, guides: ['impots'] },
    { of: 'site', value: null, isPartial: true, guides: ['impots'] },
  ])
})

test('a share is told exactly, as the most or the least it can be, or not at all', () => {
  const whole = { shown: 100, isPartial: false }
  const part = { shown: 66, isPartial: false }
  expect(outOfTen(part, whole)).toBe('7 sur 10')
  expect(outOfTen(part, { ...whole, isPartial: true })).toBe('au plus 7 sur 10')
  expect(outOfTen({ ...part, isPartial: true }, whole)).toBe('au moins 7 sur 10')
  expect(outOfTen({ ...part, isPartial: true }, { ...whole, isPartial: true })).toBeUndefined()
  expect(outOfTen(whole, { ...whole, isPartial: true })).toBeUndefined()
  expect(outOfTen(part, { shown: 0, isPartial: false })).toBeUndefined()
})
