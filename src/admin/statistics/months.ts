/** Months as `YYYY-MM`, counted and listed. */

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

/** The month of an instant, in UTC: near enough to choose a year of months. */
export const monthAt = (ms: number): string => new Date(ms).toISOString().slice(0, 7)
