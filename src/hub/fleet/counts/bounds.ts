/**
 * What somebody who reads the shown counts can work out about the others, knowing what adds up to what, that a line means at
 * least 1, and nothing else. Exact, because counts have no ring: what is known of a part comes from below it and from above
 * it, and the two share nothing.
 */
import type { Count } from './count-tree.ts'

/** All whole numbers from `low` to `high`, both included; `high` may be infinite. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

const both = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
})

function sumOf(parts: readonly Bounds[]): Bounds {
  let low = 0
  let high = 0
  for (const part of parts) {
    low += part.low
    high += part.high
  }
  return { low, high }
}

type Known = Map<Count, Bounds>

/** From below: what the parts of `count`, all the way down, say of it. Fills `below` for each. */
function lookBelow(count: Count, shown: ReadonlySet<Count>, below: Known): Bounds {
  const sums = count.splits.map((split) =>
    sumOf(split.map((part) => lookBelow(part, shown, below))),
  )
  const own = shown.has(count)
    ? { low: count.value, high: count.value }
    : sums.reduce(both, { low: count.hasLine ? 1 : 0, high: Infinity })
  below.set(count, own)
  return own
}

const known = (bounds: Known, count: Count): Bounds =>
  bounds.get(count) ?? { low: 0, high: Infinity }

/** What a part must be for the whole to be `whole`, whatever the others are. */
function lefts(parts: readonly Bounds[], whole: Bounds): Bounds[] {
  const { low } = sumOf(parts)
  const endless = parts.filter(({ high }) => high === Infinity).length
  const finite = sumOf(parts.filter(({ high }) => high !== Infinity)).high
  return parts.map((part) => {
    const isEndless = part.high === Infinity
    const othersHigh =
      endless > (isEndless ? 1 : 0) ? Infinity : finite - (isEndless ? 0 : part.high)
    return { low: whole.low - othersHigh, high: whole.high - (low - part.low) }
  })
}

interface Looked {
  readonly shown: ReadonlySet<Count>
  readonly below: Known
  readonly all: Known
}

/** From above: `above` is what the whole of `count` and its other parts say of it. */
function lookAbove(count: Count, above: Bounds, looked: Looked): void {
  const { shown, below, all } = looked
  all.set(count, both(known(below, count), above))
  const sums = count.splits.map((split) => sumOf(split.map((part) => known(below, part))))
  for (const [at, split] of count.splits.entries()) {
    const others = sums.filter((_, other) => other !== at).reduce(both, above)
    const whole = shown.has(count) ? known(below, count) : others
    const parts = split.map((part) => known(below, part))
    for (const [index, left] of lefts(parts, whole).entries()) {
      const part = split[index]
      if (part) lookAbove(part, left, looked)
    }
  }
}

/** For each count of the tree, all it can be. */
export function boundsOf(root: Count, shown: ReadonlySet<Count>): ReadonlyMap<Count, Bounds> {
  const below: Known = new Map()
  const all: Known = new Map()
  lookBelow(root, shown, below)
  lookAbove(root, { low: 0, high: Infinity }, { shown, below, all })
  return all
}
