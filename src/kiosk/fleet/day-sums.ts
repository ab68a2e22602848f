/** Sums of one day at one terminal. Only how many, of what: nothing says in which order, nor which belong together. */
import * as v from 'valibot'
import {
  type CounterBatch,
  counterCellSchema,
  pointCellSchema,
  type PointKind,
  type WalkOutcome,
} from '#contract/counters.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const daySumsSchema = v.object({
  /** By guide, outcome, language and help, as `walkKey` writes them. */
  walks: v.record(v.string(), count),
  /** By guide, kind and what it is of, as `pointKey` writes them. */
  points: v.record(v.string(), count),
  /** Hours of the day, 0 to 23, during which the network was seen not to answer. */
  offline: v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
})
export type DaySums = v.InferOutput<typeof daySumsSchema>

export const noSums: DaySums = { walks: {}, points: {}, offline: [] }

/** Parts are ids and codes, which hold no space. */
export const walkKey = (guide: string, outcome: WalkOutcome, lang: string, isAssisted: boolean) =>
  `${guide} ${outcome} ${lang} ${isAssisted ? 1 : 0}`
export const pointKey = (guide: string, kind: PointKind, of: string) => `${guide} ${kind} ${of}`

/** As the contract bounds a cell: beyond, a terminal has gone wrong. */
const mostOfACell = 10_000

const addCounts = (
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
) => {
  // In the order of the alphabet: that of the disk would be that of the day.
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  return Object.fromEntries(
    keys.map((key) => [key, Math.min(mostOfACell, (one[key] ?? 0) + (other[key] ?? 0))]),
  )
}

export const addSums = (one: DaySums, other: DaySums): DaySums => ({
  walks: addCounts(one.walks, other.walks),
  points: addCounts(one.points, other.points),
  offline: [...new Set([...one.offline, ...other.offline])].toSorted((a, b) => a - b),
})

/** What leaves for the hub; `batch` is its name. */
export function batchOf(
  batch: string,
  days: readonly (readonly [day: string, sums: DaySums])[],
): CounterBatch {
  return {
    schema: 'counters/1',
    batch,
    cells: days.flatMap(([day, { walks }]) =>
      Object.entries(walks).flatMap(([key, cellCount]) => {
        const [guide, outcome, lang, assisted] = key.split(' ')
        const cell = { day, guide, outcome, lang, isAssisted: assisted === '1', count: cellCount }
        const parsed = v.safeParse(counterCellSchema, cell)
        return parsed.success ? [parsed.output] : []
      }),
    ),
    points: days.flatMap(([day, { points }]) =>
      Object.entries(points).flatMap(([key, cellCount]) => {
        const [guide, kind, of] = key.split(' ')
        const parsed = v.safeParse(pointCellSchema, { day, guide, kind, of, count: cellCount })
        return parsed.success ? [parsed.output] : []
      }),
    ),
    offlineHours: days.flatMap(([day, { offline }]) =>
      offline.length === 0 ? [] : [{ day, hours: offline.length }],
    ),
  }
}
