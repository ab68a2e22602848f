import { expect, test } from 'vitest'
import { dayAndMonth, longDate } from '#guide/long-date.ts'

test('a date is said as people say it, whatever the time zone of the machine', () => {
  expect(longDate('2026-10-12', 'fr')).toBe('12 octobre 2026')
  expect(longDate('2027-01-01', 'en')).toBe('January 1, 2027')
  expect(dayAndMonth('2027-03-11', 'fr')).toBe('11 mars')
  expect(dayAndMonth('2027-03-01', 'en')).toBe('March 1')
})

test('the first of a month is an ordinal in French, and in a language the browser does not know', () => {
  expect(longDate('2027-03-01', 'fr')).toBe('1er mars 2027')
  expect(longDate('2027-03-01', 'qps')).toBe('1er mars 2027')
  expect(dayAndMonth('2027-04-01', 'fr')).toBe('1er avril')
  expect(dayAndMonth('2027-04-21', 'fr')).toBe('21 avril')
})
