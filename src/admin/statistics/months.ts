/** Months as `YYYY-MM`, counted and listed. */
import * as v from 'valibot'
import { monthSchema } from '#contract/counters.ts'
import { todayIn } from '#author/today-in.ts'

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const monthOfNumber = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export const addMonths = (month: string, count: number): string =>
  monthOfNumber(numberOf(month) + count)

/** Both ends included; none when they are the wrong way round. */
export const monthsBetween = (from: string, to: string): readonly string[] =>
  Array.from({ length: Math.max(0, numberOf(to) - numberOf(from) + 1) }, (_, place) =>
    addMonths(from, place),
  )

const longestPeriod = 120

const readMonth = (text: string | undefined) => (v.is(monthSchema, text) ? text : undefined)

/** From which month to which: as the address says (`de`, `a`), as far as it can be drawn; else the last `usual`. */
export function periodIn(
  query: Readonly<Record<string, string>>,
  now: string,
  usual: number,
): { readonly from: string; readonly to: string } {
  const to = readMonth(query['a']) ?? addMonths(now, -1)
  const from = readMonth(query['de']) ?? addMonths(to, 1 - usual)
  const first = addMonths(to, 1 - longestPeriod)
  return { from: from < first ? first : from, to }
}

/** The month of an instant where the deployment is. */
export const monthAt = (ms: number, timeZone: string): string =>
  todayIn(timeZone, new Date(ms)).slice(0, 7)
