import { expect, test } from 'vitest'
import { longDate } from '#guide/long-date.ts'

test('a date is said as people say it, whatever the time zone of the machine', () => {
  expect(longDate('2026-10-12', 'fr')).toBe('12 octobre 2026')
  expect(longDate('2027-01-01', 'en')).toBe('January 1, 2027')
})
