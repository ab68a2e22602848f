/** How a task can be done from where one is: what « Montrez-moi » points at, and what the checks hold every task to. */
import { type SceneState, beginScene, offersOf } from './play-scene.ts'
import type { Scene } from './scene.ts'
import { whatMatters } from './what-matters.ts'

/** More states that matter than any exercise comes to on the way to one act: a drill of eight messages comes to some sixty. */
const mostStates = 5000

/**
 * Acts in order, the last being `until`, by the shortest way; `undefined` when none is found. What can be touched goes before
 * an address that has to be typed.
 */
export const wayTo = (
  scene: Scene,
  from: SceneState,
  until: string,
): readonly string[] | undefined =>
  search(scene, from, until, (act) => act === until || !act.startsWith('address:')) ??
  search(scene, from, until, () => true)

function search(
  scene: Scene,
  from: SceneState,
  until: string,
  isTaken: (act: string) => boolean,
): readonly string[] | undefined {
  const { isOnTheWay, factsKey } = whatMatters(scene, until)
  const keyOf = ({ tabs, tab, facts }: SceneState): string =>
    JSON.stringify([tabs.map((trail) => trail.slice(-2)), tab, factsKey(facts)])
  const seen = new Set([keyOf(from)])
  const waiting: { readonly state: SceneState; readonly way: readonly string[] }[] = [
    { state: { ...from, made: [] }, way: [] },
  ]
  for (const { state, way } of waiting) {
    for (const { act, apply } of offersOf(scene, state).filter(
      (offer) => isTaken(offer.act) && isOnTheWay(offer.act),
    )) {
      const next = { ...apply(state), made: [] }
      const done = [...way, act]
      if (apply({ ...state, made: [] }).made.includes(until)) return done
      const key = keyOf(next)
      if (seen.has(key) || seen.size >= mostStates) continue
      seen.add(key)
      waiting.push({ state: next, way: done })
    }
  }
  return undefined
}

/** Tasks that nothing on the screens ever does, were one to begin now. */
export const impossibleTasks = (scene: Scene): readonly string[] => {
  const start = beginScene(scene)
  return scene.tasks
    .filter(({ until }) => !start.made.includes(until) && wayTo(scene, start, until) === undefined)
    .map(({ id }) => id)
}
