/** One month of counts as it is published: its tables are masked together, since each tells of the others. */
import * as v from 'valibot'
import { pointKinds, statisticsSchema, walkOutcomes } from '#contract/counters.ts'
import { allOf, type Count, isSplitOf, line, sum } from './count-tree.ts'
import { isSmall, maskCounts } from './mask-counts.ts'

export const walkCountSchema = v.strictObject({
  place: v.string(),
  guide: v.string(),
  outcome: v.picklist(walkOutcomes),
  lang: v.string(),
  isAssisted: v.boolean(),
  walks: v.number(),
})
export type WalkCount = v.InferOutput<typeof walkCountSchema>

export const pointCountSchema = v.strictObject({
  guide: v.string(),
  kind: v.picklist(pointKinds),
  of: v.string(),
  times: v.number(),
})
export type PointCount = v.InferOutput<typeof pointCountSchema>

export const monthTablesSchema = v.omit(statisticsSchema, ['smallest', 'settledTo', 'offlineHours'])
export type MonthTables = v.InferOutput<typeof monthTablesSchema>

/** A line of a table, and the count it is about. */
interface Line<Row> {
  readonly row: Row
  readonly count: Count
}

const walksOf = (counts: readonly WalkCount[]) => counts.reduce((all, { walks }) => all + walks, 0)

/** One line for each value of `key`, in the order of its values. */
function linesBy<K extends boolean | string>(
  counts: readonly WalkCount[],
  key: (count: WalkCount) => K,
  splitsOf: (counts: readonly WalkCount[]) => Count['splits'] = () => [],
): Line<K>[] {
  return [...Map.groupBy(counts, key)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, its]) => ({ row, count: line(walksOf(its), splitsOf(its)) }))
}

const countsOf = (lines: readonly Line<unknown>[]) => lines.map(({ count }) => count)

type RowOf<Table extends keyof MonthTables> = Omit<MonthTables[Table][number], 'count'>

interface Lines {
  readonly guides: Line<RowOf<'guides'>>[]
  readonly rows: Line<RowOf<'rows'>>[]
  readonly points: Line<RowOf<'points'>>[]
}

/** Lines of one guide, added to `lines`; answers the sum of its walks. */
function addGuide(
  month: string,
  guide: string,
  walks: readonly WalkCount[],
  stops: readonly Line<unknown>[],
  lines: Lines,
): Count {
  const unfinished: Count[] = []
  const others: Count[] = []
  for (const outcome of walkOutcomes) {
    const its = walks.filter((one) => one.outcome === outcome)
    if (its.length === 0) continue
    const places = linesBy(its, ({ place }) => place)
    for (const { row: place, count } of places)
      lines.rows.push({ row: { month, place, guide, outcome }, count })
    const count = line(walksOf(its), [countsOf(places)])
    lines.guides.push({ row: { month, guide, outcome }, count })
    ;(outcome === 'left' || outcome === 'silent' ? unfinished : others).push(count)
  }
  // Each of these walks stopped on one step: the steps add up to them too.
  const steps = countsOf(stops)
  if (steps.length > 0 && isSplitOf(steps, unfinished))
    return sum([...others, sum(unfinished, steps)])
  return sum([...others, ...unfinished])
}

function pointLines(month: string, points: readonly PointCount[]): Line<RowOf<'points'>>[] {
  const keyOf = ({ guide, kind, of }: PointCount) => `${guide} ${pointKinds.indexOf(kind)} ${of}`
  return points
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ times, ...point }) => ({ row: { month, ...point }, count: line(times) }))
}

const shownIn =
  (shown: (count: Count) => boolean) =>
  <Row>({ row, count }: Line<Row>): Row & { readonly count: number | null } => ({
    ...row,
    count: shown(count) ? count.value : null,
  })

/** `walks` and `points`: at most one of each kind, all of `month`, none 0. */
export function tabulateMonth(
  month: string,
  walks: readonly WalkCount[],
  points: readonly PointCount[],
): MonthTables {
  const lines: Lines = { guides: [], rows: [], points: pointLines(month, points) }
  const byGuide = [...Map.groupBy(walks, ({ guide }) => guide)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const guideSums = byGuide.map(([guide, its]) => {
    const stops = lines.points.filter(({ row }) => row.guide === guide && row.kind === 'stop')
    return addGuide(month, guide, its, stops, lines)
  })
  const languages = linesBy(walks, ({ lang }) => lang)
  const assisted = linesBy(walks, ({ isAssisted }) => isAssisted)
  const all = line(walksOf(walks), [guideSums, countsOf(languages), countsOf(assisted)])

  const inSums = new Set(allOf(all))
  const shown = maskCounts(all)
  // What stands in no sum tells of nothing but itself.
  const show = shownIn((count) => (inSums.has(count) ? shown.has(count) : !isSmall(count)))
  return {
    months: walks.length === 0 ? [] : [show({ row: { month }, count: all })],
    guides: lines.guides.map(show),
    rows: lines.rows.map(show),
    points: lines.points.map(show),
    languages: languages.map(({ row: lang, count }) => show({ row: { month, lang }, count })),
    assisted: assisted.map(({ row: isAssisted, count }) =>
      show({ row: { month, isAssisted }, count }),
    ),
  }
}
