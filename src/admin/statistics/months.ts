/** Months as `YYYY-MM`, counted and listed. */
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

/** The month of an instant where the deployment is. */
export const monthAt = (ms: number, timeZone: string): string =>
  todayIn(timeZone, new Date(ms)).slice(0, 7)
