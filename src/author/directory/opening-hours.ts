/** Opening hours as OpenStreetMap writes them, as days and times that can be said in words. */
import type { Opening } from '#contract/place-directory.ts'

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const clock = /^(?:[01]?\d|2[0-4]):[0-5]\d$/

/**
 * What most places write: `Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00`, `Mo,We 09:00-12:00`, `Su,PH off`, `24/7`.
 * `undefined` for the rest of that language (weeks, months, holidays that open): said wrong, hours send people to a closed
 * door. A later rule replaces an earlier one for the days it names, as the specification says. Days on which nothing is open
 * are not listed.
 */
export function readOpeningHours(written: string): readonly Opening[] | undefined {
  const byDay = new Map<number, Opening['times']>()
  for (const rule of written.split(';').map((part) => part.trim())) {
    if (rule === '') continue
    const read = readRule(rule)
    if (read === undefined) return undefined
    for (const day of read.days) byDay.set(day, read.times)
  }
  const open = everyDay.filter((day) => (byDay.get(day)?.length ?? 0) > 0)
  if (open.length === 0) return undefined
  const groups = Map.groupBy(open, (day) => JSON.stringify(byDay.get(day)))
  return [...groups.values()].map((days) => ({ days, times: byDay.get(days[0] ?? 1) ?? [] }))
}

function readRule(rule: string): Opening | undefined {
  if (rule === '24/7') return { days: everyDay, times: [['00:00', '24:00']] }
  const [, named = '', rest = ''] =
    /^((?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)[-,]?\s?)*)(.*)$/.exec(rule) ?? []
  const days = named.trim() === '' ? everyDay : readDays(named.replaceAll(/\s/g, ''))
  if (days === undefined) return undefined
  if (/^(?:off|closed)$/.test(rest.trim())) return { days, times: [] }
  // Only « PH »: what opens on holidays cannot be said by day of the week.
  if (days.length === 0) return undefined
  const times = rest.split(',').map((range) => readRange(range.trim()))
  return times.every((range) => range !== undefined) ? { days, times: [...times] } : undefined
}

/** `Mo-We,Sa` as numbers; « PH » is none of them. */
function readDays(named: string): number[] | undefined {
  const days: number[] = []
  for (const part of named.replace(/,$/, '').split(',')) {
    if (part === 'PH') continue
    const [first = '', last = first, ...more] = part.split('-')
    const [from, to] = [dayNames.indexOf(first), dayNames.indexOf(last)]
    if (from < 0 || to < 0 || more.length > 0) return undefined
    const span = (to - from + 7) % 7
    for (let step = 0; step <= span; step += 1) days.push(((from + step) % 7) + 1)
  }
  return days.toSorted((a, b) => a - b)
}

function readRange(range: string): [string, string] | undefined {
  const [from = '', to = '', ...more] = range.split('-').map((time) => time.trim())
  return clock.test(from) && clock.test(to) && more.length === 0
    ? [from.padStart(5, '0'), to.padStart(5, '0')]
    : undefined
}
