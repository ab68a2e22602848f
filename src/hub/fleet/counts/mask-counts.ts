/**
 * Which lines are shown. Those under the smallest count are not; nor are as many others as it takes for none of the small ones
 * to be worked out more closely than by it.
 */
import { smallestCount } from '#contract/counters.ts'
import { boundsOf } from './bounds.ts'
import { allOf, type Count } from './count-tree.ts'

const isUnder = ({ value }: Count, smallest: number): boolean => value > 0 && value < smallest

export const isSmall = (count: Count): boolean => isUnder(count, smallestCount)

/** The lines of `root` that can be shown, but for those that are `hidden` already. */
export function maskCounts(
  root: Count,
  smallest = smallestCount,
  hidden: ReadonlySet<Count> = new Set(),
): ReadonlySet<Count> {
  const counts = [...allOf(root)]
  const small = counts.filter((count) => isUnder(count, smallest))
  const sums = sumsOf(root)
  const shown = new Set(
    counts.filter((count) => count.hasLine && !isUnder(count, smallest) && !hidden.has(count)),
  )
  for (;;) {
    const bounds = boundsOf(root, shown)
    const exposed = small.filter((count) => {
      const { low, high } = bounds.get(count) ?? { low: 0, high: 0 }
      return high - low < smallest
    })
    if (exposed.length === 0) return shown
    const before = shown.size
    hideAround(exposed, shown, sums)
    // What bounds a count is shown and within reach of it; were it not, nothing would be shown.
    if (shown.size === before) return new Set()
  }
}

/** The sums in which each count stands: a whole and its parts. */
type Sums = ReadonlyMap<Count, readonly (readonly Count[])[]>

function sumsOf(root: Count): Sums {
  const found = new Map<Count, (readonly Count[])[]>()
  for (const whole of allOf(root))
    for (const split of whole.splits) {
      const members = [whole, ...split]
      for (const member of members) {
        const its = found.get(member)
        if (its) its.push(members)
        else found.set(member, [members])
      }
    }
  return found
}

/** Hides one line for each exposed count, unless one was just hidden among the same masked counts. */
function hideAround(exposed: readonly Count[], shown: Set<Count>, sums: Sums): void {
  const changed = new Set<Count>()
  for (const count of exposed) {
    if (changed.has(count)) continue
    const [smallest] = nearestShown(count, shown, sums, changed).toSorted(
      (a, b) => a.value - b.value,
    )
    if (smallest) shown.delete(smallest)
  }
}

/**
 * The shown counts fewest sums away, through masked ones only: a shown one keeps to itself what is behind it. Adds to
 * `reached` all the masked ones that this one can be told by.
 */
function nearestShown(
  from: Count,
  shown: ReadonlySet<Count>,
  sums: Sums,
  reached: Set<Count>,
): readonly Count[] {
  const looked = new Set<readonly Count[]>()
  let nearest: readonly Count[] = []
  let ring = [from]
  reached.add(from)
  while (ring.length > 0) {
    const members = ring.flatMap((count) => sums.get(count) ?? []).filter((one) => !looked.has(one))
    for (const one of members) looked.add(one)
    const others = [...new Set(members.flat())]
    if (nearest.length === 0) nearest = others.filter((other) => shown.has(other))
    ring = others.filter((other) => !shown.has(other) && !reached.has(other))
    for (const count of ring) reached.add(count)
  }
  return nearest
}
