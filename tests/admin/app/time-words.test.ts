import { expect, test } from 'vitest'
import { ago, countdownOf, dayOf, lengthOf, monthOf, shortMonthOf } from '#admin/app/time-words.ts'

const now = Date.parse('2026-11-29T09:00:00Z')
const before = (ms: number) => new Date(now - ms).toISOString()
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

test('the past is told by its largest unit', () => {
  expect(plain(ago(before(4000), now))).toBe('à l’instant')
  expect(plain(ago(before(125_000), now))).toBe('il y a 2 min')
  expect(plain(ago(before(3 * 3_600_000), now))).toBe('il y a 3 h')
  expect(plain(ago(before(40 * 86_400_000), now))).toBe('il y a 40 j')
})

test('a report that seems to come from the future is of this very moment', () => {
  expect(ago(before(-60_000), now)).toBe('à l’instant')
})

test('dates are those of the calendar, whatever the time zone of this PC', () => {
  expect(plain(dayOf('2026-03-01'))).toBe('1 mars 2026')
  expect(plain(monthOf('2026-10'))).toBe('octobre 2026')
  expect(shortMonthOf('2026-10')).toBe('oct.')
})

test('a countdown never goes below nothing', () => {
  expect(countdownOf(545_001)).toBe('9 min 06 s')
  expect(countdownOf(-1)).toBe('0 min 00 s')
})

test('a length is told by the largest unit that holds it', () => {
  expect(plain(lengthOf(90_000))).toBe('1 minute')
  expect(plain(lengthOf(3 * 86_400_000))).toBe('3 jours')
  expect(plain(lengthOf(0))).toBe('0 seconde')
})
