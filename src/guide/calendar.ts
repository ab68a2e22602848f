/** Calendar days as `YYYY-MM-DD`: they sort as text, and no time zone can move them. */

const dayMs = 86_400_000

/** `days` after `day`; before it when negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** Whole days of an ISO 8601 duration such as `P90D`, the only form the contract accepts. */
export const daysIn = (duration: string): number => Number(duration.slice(1, -1))

/** Whole days from `day` to `later`; negative when it comes before. */
export const daysBetween = (day: string, later: string): number =>
  (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / dayMs
