/** Calendar days and months of people who may be anywhere: the hub does not know in which time zone a terminal is. */

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const utcDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** `YYYY-MM-DD`, by UTC: for what the hub itself dates. */
export const hubDay = utcDay

export const daysBefore = (nowMs: number, days: number): string => utcDay(nowMs - days * dayMs)

/** Today where the day begins first (UTC+14). A later day is nowhere yet. */
export const latestDay = (nowMs: number): string => utcDay(nowMs + 14 * hourMs)

/** What was, `days` days ago, the day of the last place where it ended (UTC-12). */
export const earliestDay = (nowMs: number, days: number): string =>
  utcDay(nowMs - 12 * hourMs - days * dayMs)

export const monthOf = (day: string): string => day.slice(0, 7)

export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return utcDay(Date.UTC(year, number - 2, 1)).slice(0, 7)
}

export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return utcDay(Date.UTC(year, number, 1)).slice(0, 7)
}

/** The last month that was over, everywhere, `days` days ago. */
export const settledMonth = (nowMs: number, days: number): string =>
  monthBefore(monthOf(earliestDay(nowMs, days)))
