import { expect, test } from 'vitest'
import { addMonths, periodIn, monthAt, monthsBetween } from '#admin/statistics/months.ts'

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

test('a period is read from the address, and is the usual one where that says none', () => {
  const now = '2026-11'
  expect(periodIn({ de: '2026-03', a: '2026-05' }, now, 12)).toEqual({
    from: '2026-03',
    to: '2026-05',
  })
  const usual = { from: '2025-11', to: '2026-10' }
  expect(periodIn({}, now, 12)).toEqual(usual)
  expect(periodIn({ de: '2026-13', a: 'zzz' }, now, 12)).toEqual(usual)
  expect(periodIn({ de: '0000-01', a: '2026-05' }, now, 12)).toEqual({
    from: '2016-06',
    to: '2026-05',
  })
})
