/** Moments and lengths of time, as staff say them: in the time zone of the deployment, wherever the desk is. */
import { todayIn } from '#author/today-in.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const relative = new Intl.RelativeTimeFormat('fr', { numeric: 'always', style: 'short' })
const moments = new Map<string, Intl.DateTimeFormat>()
const momentIn = (timeZone: string) => {
  const format =
    moments.get(timeZone) ??
    new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  moments.set(timeZone, format)
  return format
}
const day = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('fr', { month: 'short', timeZone: 'UTC' })

/** « il y a 2 min ». `instant` is ISO 8601. */
export function ago(instant: string, nowMs: number): string {
  const ms = nowMs - Date.parse(instant)
  if (ms < minuteMs) return 'à l’instant'
  if (ms < hourMs) return relative.format(-Math.floor(ms / minuteMs), 'minute')
  if (ms < dayMs) return relative.format(-Math.floor(ms / hourMs), 'hour')
  return relative.format(-Math.floor(ms / dayMs), 'day')
}

/** Of an instant (ISO 8601), `YYYY-MM-DD` where the deployment is. */
export const dateIn = (timeZone: string, instant: string): string =>
  todayIn(timeZone, new Date(instant))

/** « 12 oct. 2026, 14:05 ». */
export const momentOf = (instant: string, timeZone: string): string =>
  frenchFirst(momentIn(timeZone).format(new Date(instant)))

/** « 12 oct. 2026 », of `YYYY-MM-DD`. */
export const dayOf = (date: string): string =>
  frenchFirst(day.format(new Date(`${date}T00:00:00Z`)))

/** « 12 octobre 2026 », of `YYYY-MM-DD`. */
export const longDayOf = (date: string): string =>
  frenchFirst(longDay.format(new Date(`${date}T00:00:00Z`)))

/** « 1er mars »: the first of a month is an ordinal. */
const frenchFirst = (words: string) => words.replace(/^1(?=\s)/u, '1er')

/** « heure de la Nouvelle-Calédonie ». */
export const zoneWords = (timeZone: string): string =>
  (
    new Intl.DateTimeFormat('fr', { timeZone, timeZoneName: 'longGeneric' })
      .formatToParts(0)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  ).replace(' normale', '')

const firstOf = (yearMonth: string) => new Date(`${yearMonth}-01T00:00:00Z`)
/** « octobre 2026 », of `YYYY-MM`. */
export const monthOf = (yearMonth: string): string => month.format(firstOf(yearMonth))
/** « oct. ». */
export const shortMonthOf = (yearMonth: string): string => shortMonth.format(firstOf(yearMonth))

/** « 9 min 05 s », never negative. */
export function countdownOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** « 12 minutes », « 3 heures », « 2 jours »: the largest unit that says it. */
export function lengthOf(ms: number): string {
  const units = [
    [dayMs, 'day'],
    [hourMs, 'hour'],
    [minuteMs, 'minute'],
    [1000, 'second'],
  ] as const
  const [unitMs, unit] = units.find(([size]) => ms >= size) ?? [1000, 'second']
  return new Intl.NumberFormat('fr', { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(ms / unitMs),
  )
}
