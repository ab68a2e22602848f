import type { Place } from '#contract/deployment.ts'
import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { environmentsOf } from './environments.ts'
import { type Configuration, prepareExploration } from './explore.ts'
import { isScreen } from './outcomes.ts'

export interface ShortWalk {
  readonly surroundings: Surroundings
  /** One outcome for each screen before the step, in the order they are met. */
  readonly log: Log
}

/**
 * The walk with the fewest screens to a step: in these surroundings when there is one, else in the first that leads
 * there, with another season, no network, or another place. `undefined` when nothing does.
 */
export function shortestWalk(
  guide: Guide,
  here: Surroundings,
  step: string,
  places: Readonly<Record<string, Pick<Place, 'attributes'>>> = {},
): ShortWalk | undefined {
  const explore = prepareExploration(guide)
  for (const surroundings of [here, ...environmentsOf(guide, places).all]) {
    const log = walkTo(guide, explore(surroundings), step)
    if (log) return { surroundings, log }
  }
  return undefined
}

/** Configurations come each after those that lead to it, so that one pass is enough. */
function walkTo(
  guide: Guide,
  configurations: readonly Configuration[],
  step: string,
): Log | undefined {
  interface Way {
    readonly screens: number
    readonly log: Log
  }
  const ways = new Map<string, Way>()
  let best: Way | undefined
  for (const [rank, { key, step: id, moves }] of configurations.entries()) {
    const way = rank === 0 ? { screens: 0, log: {} } : ways.get(key)
    if (!way) continue
    if (id === step && (!best || way.screens < best.screens)) best = way
    const screens = way.screens + (isScreen(guide.steps[id]) ? 1 : 0)
    for (const { outcome, to } of moves) {
      if (typeof to === 'string') continue
      const known = ways.get(to.key)
      if (known && known.screens <= screens) continue
      ways.set(to.key, {
        screens,
        log: outcome === undefined ? way.log : { ...way.log, [id]: outcome },
      })
    }
  }
  return best?.log
}
