import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  ago,
  countdownOf,
  dateIn,
  dayOf,
  lengthOf,
  longDayOf,
  momentOf,
  monthOf,
  shortMonthOf,
  zoneWords,
} from '#admin/app/time-words.ts'

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
  expect(plain(dayOf('2026-03-01'))).toBe('1er mars 2026')
  expect(plain(longDayOf('2026-11-12'))).toBe('12 novembre 2026')
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

test('a moment is told in the time zone of the deployment, whatever that of this PC', () => {
  const instant = '2026-11-30T20:05:00.000Z'
  expect(plain(momentOf(instant, 'Pacific/Noumea'))).toBe('1er déc. 2026, 07:05')
  expect(plain(momentOf(instant, 'Europe/Paris'))).toBe('30 nov. 2026, 21:05')
  expect(dateIn('Pacific/Noumea', instant)).toBe('2026-12-01')
  expect(zoneWords('Pacific/Noumea')).toContain('Nouvelle-Calédonie')
})

test('nothing else of the console tells a moment by the clock of this PC', () => {
  const guilty = globSync('src/admin/**/*.{ts,tsx}').filter(
    (file) =>
      !/time-words|console-context|author-desk/.test(file) &&
      /DateTimeFormat|toLocale|toISOString\(\)\.slice|At\.slice\(0, 10\)/.test(
        readFileSync(file, 'utf8'),
      ),
  )
  expect(guilty).toEqual([])
})
