import { expect, test } from 'vitest'
import { readOpeningHours } from '#author/directory/opening-hours.ts'

test('what most places write is read, days that are alike together', () => {
  expect(readOpeningHours('Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00')).toEqual([
    {
      days: [1, 2, 3, 4, 5],
      times: [
        ['09:00', '12:00'],
        ['14:00', '18:30'],
      ],
    },
    { days: [6], times: [['08:30', '12:00']] },
  ])
  expect(readOpeningHours('Mo,We, Fr 9:00-12:00')).toEqual([
    { days: [1, 3, 5], times: [['09:00', '12:00']] },
  ])
  expect(readOpeningHours('08:00-16:00')?.[0]?.days).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(readOpeningHours('24/7')?.[0]?.times).toEqual([['00:00', '24:00']])
  expect(readOpeningHours('Fr-Mo 10:00-12:00')?.[0]?.days).toEqual([1, 5, 6, 7])
})

test('a later rule replaces an earlier one, and « off » closes', () => {
  expect(readOpeningHours('Mo-Fr 09:00-17:00; We off; PH off')).toEqual([
    { days: [1, 2, 4, 5], times: [['09:00', '17:00']] },
  ])
  expect(readOpeningHours('Mo-Tu 09:00-17:00; Tu 10:00-12:00')?.map(({ days }) => days)).toEqual([
    [1],
    [2],
  ])
})

test.each([
  'week 2-52/2 Mo 09:00-12:00',
  'Jan-Mar Mo 09:00-12:00',
  'Mo[1] 09:00-12:00',
  'PH 09:00-12:00',
  'Mo 09:00+',
  'Mo 09h-12h',
  'Lu-Ve 09:00-12:00',
  'sunrise-sunset',
  'Mo off',
  '',
])('« %s » is not guessed', (written) => {
  expect(readOpeningHours(written)).toBeUndefined()
})
