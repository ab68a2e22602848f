import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  earliestDay,
  latestDay,
  monthBefore,
  monthOf,
  settledMonth,
} from '../../../src/hub/fleet/days.ts'

const at = (text: string) => Date.parse(text)
const instants = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') })
/** Calendar day in a time zone, as a terminal there would write it. */
const dayIn = (ms: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(ms)

test('today, wherever a terminal is, is neither to come nor long past', () => {
  const zones = fc.constantFrom(
    'Pacific/Noumea',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'Europe/Paris',
  )
  fc.assert(
    fc.property(instants, zones, (ms, zone) => {
      const today = dayIn(ms, zone)
      expect(today <= latestDay(ms)).toBe(true)
      expect(today >= earliestDay(ms, 0)).toBe(true)
      expect(dayIn(ms - 62 * 86_400_000, zone) >= earliestDay(ms, 62)).toBe(true)
    }),
  )
})

test('a month settles once it has been over everywhere for that many days', () => {
  expect(settledMonth(at('2026-11-11T11:59:59Z'), 10)).toBe('2026-09')
  expect(settledMonth(at('2026-11-11T12:00:00Z'), 10)).toBe('2026-10')
  expect(settledMonth(at('2027-01-11T12:00:00Z'), 10)).toBe('2026-12')
  fc.assert(
    fc.property(instants, (ms) => {
      const settled = settledMonth(ms, 10)
      expect(dayIn(ms - 10 * 86_400_000, 'Etc/GMT+12') > `${settled}-31`).toBe(true)
      expect(settled).toBe(monthBefore(monthOf(earliestDay(ms, 10))))
    }),
  )
})

test.each([
  ['2026-01', '2025-12'],
  ['2026-03', '2026-02'],
  ['2026-12', '2026-11'],
])('the month before %s is %s', (month, before) => {
  expect(monthBefore(month)).toBe(before)
})
