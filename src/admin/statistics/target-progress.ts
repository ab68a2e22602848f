/** How far a programme has come against what it said it would do in a year. What is masked is never guessed. */
import type { ActivityLine } from '#contract/activity-statistics.ts'
import type { Target } from '#contract/target.ts'
import { inFrench } from '#ui/plot/plot-shares.ts'
import { sayTotal } from './plot-parts.tsx'
import { outOfTen, type Total, totalOf } from './summaries.ts'

const tables = {
  accompaniments: 'accompagnements',
  workshops: 'ateliers',
  participants: 'participants',
} as const satisfies Record<Target['what'], ActivityLine['table']>

export interface TargetProgress {
  readonly whole: Total
  /** In the order of their names: sites are compared, never ranked. */
  readonly places: readonly { readonly place: string; readonly total: Total }[]
  /** Months of the year that are published, of twelve. */
  readonly months: number
}

/** `lines` are those of one year. Places of which nothing is published have none. */
export function targetProgress(
  lines: readonly ActivityLine[],
  { what, place: only }: Pick<Target, 'what' | 'place'>,
  nameOf: (place: string) => string,
): TargetProgress {
  const totals = lines.filter(({ field }) => field === null)
  const own = totals.filter(({ table }) => table === tables[what])
  const byPlace = Map.groupBy(
    own.filter(({ place }) => place !== null && (only === undefined || place === only)),
    ({ place }) => place ?? '',
  )
  const places = [...byPlace]
    .map(([place, cells]) => ({ place, total: totalOf(cells.map(({ count }) => count)) }))
    .toSorted((a, b) => nameOf(a.place).localeCompare(nameOf(b.place), 'fr'))
  const cells = own.filter(({ place }) => place === (only ?? null))
  return {
    whole: totalOf(cells.map(({ count }) => count)),
    places,
    months: new Set(totals.map(({ month }) => month)).size,
  }
}

/** « 330 sur 400, soit 8 sur 10 »: from one tenth on, since « 0 sur 10 » of somebody would be untrue. */
export function progressWords(whole: Total, perYear: number): string {
  const words = `${sayTotal(whole)} sur ${inFrench.format(perYear)}`
  const share = outOfTen(whole, { shown: perYear, isPartial: false })
  const isATenth = whole.shown * 20 >= perYear
  return isATenth && share !== undefined ? `${words}, soit ${share}` : words
}
