import { expect, test } from 'vitest'
import { addDays, daysBetween, daysIn } from '#guide/calendar.ts'

test('days are added across months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('a duration is a number of days', () => {
  expect(daysIn('P90D')).toBe(90)
})

test('the days between two days are those that were added', () => {
  expect(daysBetween('2026-12-31', addDays('2026-12-31', 400))).toBe(400)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
})
