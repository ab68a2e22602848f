import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { byEnd, conventionSchema, conventionState, isLapsed } from '#contract/convention.ts'

test.each([
  [null, 'unknown', false],
  ['2026-11-22', 'over', false],
  ['2026-10-24', 'over', false],
  ['2026-10-23', 'over', true],
  ['2026-11-23', 'ending', false],
  ['2027-02-21', 'ending', false],
  ['2027-02-22', 'running', false],
] as const)('until %s, on 23 November 2026, it is %s', (until, state, lapsed) => {
  expect(conventionState({ until }, '2026-11-23')).toBe(state)
  expect(isLapsed({ until }, '2026-11-23')).toBe(lapsed)
})

test('those that end first come first, those of which nobody can tell come last', () => {
  const until = fc.option(
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  )
  fc.assert(
    fc.property(fc.array(until.map((day) => ({ until: day }))), (all) => {
      const ends = all.toSorted(byEnd).map((one) => one.until ?? '9999')
      expect(ends).toEqual(ends.toSorted())
    }),
  )
})

test('a date is as exact as its source', () => {
  const with_ = (signed: unknown) =>
    v.is(conventionSchema, {
      signatory: 'CAFAT',
      signed,
      until: null,
      source: { name: 'S', dated: null },
    })
  expect(['2025', '2025-04', '2025-04-18', null].every(with_)).toBe(true)
  expect([undefined, 'avril 2025', '2025-13'].some(with_)).toBe(false)
})
