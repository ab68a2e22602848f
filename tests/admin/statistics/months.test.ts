import { expect, test } from 'vitest'
import { addMonths, monthAt, monthsBetween } from '#admin/statistics/months.ts'

test('months are counted over the end of a year, both ways', () => {
  expect(addMonths('2026-11', 3)).toBe('2027-02')
  expect(addMonths('2026-02', -3)).toBe('2025-11')
})

test('both ends are in a period; the wrong way round it is empty', () => {
  expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01'])
  expect(monthsBetween('2026-11', '2026-11')).toEqual(['2026-11'])
  expect(monthsBetween('2027-01', '2026-11')).toEqual([])
})

test('an instant is in the month of the deployment', () => {
  const instant = Date.parse('2026-11-30T23:00:00Z')
  expect(monthAt(instant, 'Pacific/Noumea')).toBe('2026-12')
  expect(monthAt(instant, 'UTC')).toBe('2026-11')
})
