import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Outcome, Surroundings } from '#contract/walk.ts'
import { environmentsOf } from './environments.ts'
import { type Configuration, prepareExploration } from './explore.ts'
import { isScreen } from './outcomes.ts'

export interface EnvironmentReport {
  readonly surroundings: Surroundings
  readonly configurations: number
  /** Number of walks to each result. A walk is a sequence of outcomes without retry. */
  readonly endings: Readonly<Record<string, bigint>>
}

export interface Simulation {
  readonly environments: readonly EnvironmentReport[]
  /** False when there were too many environments or configurations, and some were left out. */
  readonly isComplete: boolean
  /** Distinct configurations, all environments together, gates left out. */
  readonly configurations: number
  /** Walks to a result, added over environments. */
  readonly paths: bigint
  /** Screens of the longest walk, its result included, and the steps on it. */
  readonly longest: number
  readonly longestWalk: readonly string[]
  /** Screens of the middle walk when all are sorted by length. */
  readonly median: number
  /** Steps that no walk reaches in any environment. */
  readonly unreachable: readonly string[]
  /** Steps that can be stood on without any way on. */
  readonly stuck: readonly string[]
  /** Outcomes that bring back the same screen unchanged. */
  readonly idle: readonly { readonly step: string; readonly outcome: Outcome }[]
}

/** Number of walks by number of screens: `lengths[3]` walks show three screens. */
type Lengths = readonly bigint[]

const addLengths = (one: Lengths, other: Lengths, times: bigint): Lengths =>
  Array.from(
    { length: Math.max(one.length, other.length) },
    (_, at) => (one[at] ?? 0n) + (other[at] ?? 0n) * times,
  )

const sum = (lengths: Lengths) => lengths.reduce((total, count) => total + count, 0n)

/** Walks from the start to each configuration, by length; counted without listing them. */
function countWalks(guide: Guide, configurations: readonly Configuration[]) {
  const walks = new Map<string, Lengths>()
  for (const [rank, { key, step, moves }] of configurations.entries()) {
    const arriving = rank === 0 ? [1n] : (walks.get(key) ?? [])
    const standing = isScreen(guide.steps[step]) ? [0n, ...arriving] : arriving
    walks.set(key, standing)
    for (const { to, count } of moves)
      if (typeof to !== 'string')
        walks.set(to.key, addLengths(walks.get(to.key) ?? [], standing, BigInt(count)))
  }
  return walks
}

/** Steps of the longest walk that ends on a result. */
function longestWalk(guide: Guide, configurations: readonly Configuration[]): readonly string[] {
  const tails = new Map<string, { readonly screens: number; readonly walk: readonly string[] }>()
  for (const { key, step, moves } of configurations.toReversed()) {
    const isEnd = guide.steps[step]?.kind === 'result'
    const ahead = moves.flatMap(({ to }) =>
      typeof to === 'string' ? [] : (tails.get(to.key) ?? []),
    )
    const best = ahead.toSorted((one, other) => other.screens - one.screens)[0]
    if (!isEnd && best === undefined) continue
    const screens = (best?.screens ?? 0) + (isScreen(guide.steps[step]) ? 1 : 0)
    tails.set(key, { screens, walk: [step, ...(best?.walk ?? [])] })
  }
  const start = configurations[0]
  return (start && tails.get(start.key)?.walk) ?? []
}

function medianOf(lengths: Lengths): number {
  const half = (sum(lengths) + 1n) / 2n
  let counted = 0n
  return Math.max(
    0,
    lengths.findIndex((count) => (counted += count) >= half && counted > 0n),
  )
}

/**
 * Walks every way through a guide, in every environment that it can tell apart, with a cut of the network possible on
 * every external step. Exact, and cheap: configurations are merged on what the rest of the guide can still read, and
 * walks are counted on the merged graph.
 */
export function simulate(
  guide: Guide,
  places: Readonly<Record<string, Pick<Place, 'attributes'>>>,
): Simulation {
  const { all, isComplete } = environmentsOf(guide, places)
  const explore = prepareExploration(guide)
  const isEnd = ({ step }: Configuration) => guide.steps[step]?.kind === 'result'
  const keys = new Set<string>()
  const reached = new Set<string>()
  const stuck = new Set<string>()
  const idle = new Map<string, { step: string; outcome: Outcome }>()
  let isWhole = isComplete
  let lengths: Lengths = []
  let longest: readonly string[] = []
  const screensOn = (walk: readonly string[]) =>
    walk.filter((id) => isScreen(guide.steps[id])).length

  const environments = all.map((surroundings): EnvironmentReport => {
    const configurations = explore(surroundings)
    isWhole &&= configurations.every(({ moves }) => moves.every(({ to }) => to !== 'cut'))
    const walks = countWalks(guide, configurations)
    const endings: Record<string, bigint> = {}
    for (const configuration of configurations) {
      const { key, step, moves } = configuration
      reached.add(step)
      if (isScreen(guide.steps[step])) keys.add(key)
      if (isEnd(configuration)) {
        const arrived = walks.get(key) ?? []
        endings[step] = (endings[step] ?? 0n) + sum(arrived)
        lengths = addLengths(lengths, arrived, 1n)
      } else if (moves.every(({ to }) => to === 'stuck')) stuck.add(step)
      for (const { outcome, target, to } of moves) {
        if (to === 'stuck') stuck.add(step)
        if (target === step && outcome !== undefined)
          idle.set(`${step} ${String(outcome)}`, { step, outcome })
        if (target === step && outcome === undefined) stuck.add(step)
      }
    }
    const walk = longestWalk(guide, configurations)
    if (screensOn(walk) > screensOn(longest)) longest = walk
    const standing = configurations.filter(({ step }) => isScreen(guide.steps[step]))
    return { surroundings, configurations: standing.length, endings }
  })
  return {
    environments,
    isComplete: isWhole && environments.every(({ configurations }) => configurations > 0),
    configurations: keys.size,
    paths: sum(lengths),
    longest: screensOn(longest),
    longestWalk: longest,
    median: medianOf(lengths),
    unreachable: Object.keys(guide.steps).filter((id) => !reached.has(id)),
    stuck: [...stuck],
    idle: [...idle.values()],
  }
}
