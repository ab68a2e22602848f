/** From what the hub counts to what a drawing shows. What is masked stays masked: never zero, never guessed. */
import type { Statistics } from '#contract/counters.ts'
import { type WalkOutcome, walkOutcomes } from '#contract/counters.ts'
import type { Share, ShareTone } from '#ui/plot/plot-shares.ts'

const toneOf: Record<WalkOutcome, ShareTone> = {
  finished: 'done',
  left: 'left',
  silent: 'quiet',
  offline: 'cut',
}

/** A sum of which some parts may be masked. */
export interface Total {
  readonly shown: number
  /** At least one part is masked: the true sum is larger. */
  readonly isPartial: boolean
}

export const totalOf = (counts: readonly (number | null)[]): Total => ({
  shown: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  isPartial: counts.includes(null),
})

export interface MonthSummary {
  readonly month: string
  /** All walks; null where it is masked; 0 where there was none. */
  readonly total: number | null
  readonly byOutcome: Readonly<Record<WalkOutcome, Total>>
  readonly shares: readonly Share[]
}

/** One month over all guides. What the shares do not say of the total is drawn as masked: its size is known, not its kind. */
export function monthSummary({ months, guides }: Statistics, month: string): MonthSummary {
  const total = months.find((each) => each.month === month)?.count
  const cells = guides.filter((each) => each.month === month)
  const of = (outcome: WalkOutcome) =>
    totalOf(cells.filter((cell) => cell.outcome === outcome).map(({ count }) => count))
  const byOutcome = {
    finished: of('finished'),
    left: of('left'),
    silent: of('silent'),
    offline: of('offline'),
  }
  const known = walkOutcomes.map((outcome): Share => ({
    tone: toneOf[outcome],
    value: byOutcome[outcome].shown,
  }))
  const shown = known.reduce((sum, { value }) => sum + value, 0)
  const hidden = total === undefined || total === null ? 0 : Math.max(0, total - shown)
  return {
    month,
    total: total === undefined ? 0 : total,
    byOutcome,
    shares: [...known, { tone: 'masked', value: hidden }],
  }
}

/**
 * The walks of one place alone. Its monthly totals are not published: they are what its lines add up to, and masked as soon
 * as one of them is. Points, languages and help are not counted by place.
 */
export function ofPlace(statistics: Statistics, place: string): Statistics {
  const guides = statistics.rows
    .filter((row) => row.place === place)
    .map(({ month, guide, outcome, count }) => ({ month, guide, outcome, count }))
  const months = [...Map.groupBy(guides, ({ month }) => month)].map(([month, cells]) => {
    const { shown, isPartial } = totalOf(cells.map(({ count }) => count))
    return { month, count: isPartial ? null : shown }
  })
  const offlineHours = statistics.offlineHours.filter((cell) => cell.place === place)
  return { ...statistics, guides, months, offlineHours }
}

export interface GuideSummary {
  readonly guide: string
  /** Walks of each month, null where any part is masked and nothing is shown. */
  readonly months: readonly (number | null)[]
  readonly total: Total
  readonly finished: Total
}

/** One line a guide, most followed first. */
export function guideSummaries(
  { guides }: Statistics,
  months: readonly string[],
): readonly GuideSummary[] {
  const byGuide = Map.groupBy(guides, ({ guide }) => guide)
  return [...byGuide]
    .map(([guide, cells]) => ({
      guide,
      months: months.map((month) => {
        const counts = cells.filter((cell) => cell.month === month).map(({ count }) => count)
        const { shown, isPartial } = totalOf(counts)
        return isPartial && shown === 0 ? null : shown
      }),
      total: totalOf(cells.map(({ count }) => count)),
      finished: totalOf(
        cells.filter(({ outcome }) => outcome === 'finished').map(({ count }) => count),
      ),
    }))
    .toSorted((a, b) => b.total.shown - a.total.shown || a.guide.localeCompare(b.guide))
}

type Point = Statistics['points'][number]

export interface PointSummary {
  readonly of: string
  /** Those of whose months something is shown; null when every one is masked. */
  readonly value: number | null
  readonly isPartial: boolean
  /** Guides in which it happened. */
  readonly guides: readonly string[]
}

/** Over all months, largest first, masked last. */
export function pointSummaries(points: readonly Point[]): readonly PointSummary[] {
  return [...Map.groupBy(points, ({ of }) => of)]
    .map(([of, cells]) => {
      const { shown, isPartial } = totalOf(cells.map(({ count }) => count))
      return {
        of,
        value: shown === 0 && isPartial ? null : shown,
        isPartial,
        guides: [...new Set(cells.map(({ guide }) => guide))],
      }
    })
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.of.localeCompare(b.of))
}

/**
 * « 7 sur 10 »: what people see, without a percentage. With something masked in the whole alone it is the most it can be, in
 * the part alone the least; undefined when both are, or when nothing is known.
 */
export function outOfTen(part: Total, whole: Total): string | undefined {
  if (whole.shown === 0 || (part.isPartial && whole.isPartial)) return undefined
  const count = Math.min(10, Math.round((part.shown / whole.shown) * 10))
  const tenths = `${count} sur 10`
  // At most all of them says nothing.
  if (whole.isPartial) return count === 10 ? undefined : `au plus ${tenths}`
  return part.isPartial ? `au moins ${tenths}` : tenths
}
