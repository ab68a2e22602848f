/** How a task can be done from where one is: what « Montrez-moi » points at, and what the checks hold every task to. */
import { type SceneState, beginScene, offersOf } from './play-scene.ts'
import type { Part, Scene } from './scene.ts'

/** More states than any exercise of a dozen parts comes to on the way to one act. */
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
  const guards = guardsIn(scene)
  const keyOf = ({ tabs, tab, facts }: SceneState): string =>
    JSON.stringify([tabs.map((trail) => trail.slice(-2)), tab, guards.map((fact) => facts[fact])])
  const seen = new Set([keyOf(from)])
  const waiting: { readonly state: SceneState; readonly way: readonly string[] }[] = [
    { state: { ...from, made: [] }, way: [] },
  ]
  for (const { state, way } of waiting) {
    for (const { act, apply } of offersOf(scene, state).filter((offer) => isTaken(offer.act))) {
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

/** Facts on which what can be done depends; the others change words only, and would multiply states for nothing. */
const guardsIn = ({ places }: Scene): readonly string[] => {
  const found = new Set<string>()
  const look = (part: Part, above: readonly string[]) => {
    const facts = [...above, ...Object.keys(part.when ?? {})]
    if (part.is === 'group') for (const inner of part.parts) look(inner, facts)
    else if (part.is !== 'say' && part.is !== 'guide') for (const fact of facts) found.add(fact)
  }
  for (const { parts } of Object.values(places)) for (const part of parts) look(part, [])
  return [...found]
}

/** Tasks that nothing on the screens ever does, were one to begin now. */
export const impossibleTasks = (scene: Scene): readonly string[] => {
  const start = beginScene(scene)
  return scene.tasks
    .filter(({ until }) => !start.made.includes(until) && wayTo(scene, start, until) === undefined)
    .map(({ id }) => id)
}
