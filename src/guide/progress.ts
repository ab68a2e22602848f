import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { componentsOf } from './components.ts'
import { optionOrder, type View } from './evaluate.ts'
import { type Edge, edgesOf, type Flow, reachableFrom } from './flow.ts'
import { isScreen } from './outcomes.ts'
import { resolve } from './resolve.ts'
import { possibleRoutes } from './route.ts'

export interface Progress {
  /** Screens walked, the current one included: 1 on the first. */
  readonly done: number
  /** Screens of the longest way that is still possible; equal to `done` on a result. */
  readonly total: number
}

/** The graph without the routes that what is known already excludes. */
function openFlow(guide: Guide, view: View): Flow {
  const possible = (id: string): readonly Edge[] => {
    const step = guide.steps[id]
    if (step === undefined) return []
    const edges = edgesOf(id, step)
    if (!('next' in step)) return edges
    const kept = possibleRoutes(step.next, view)
    return edges.filter(
      ({ at }) => at[0] !== 'next' || kept.some((route) => route === step.next[Number(at[1])]),
    )
  }
  return new Map(Object.keys(guide.steps).map((id) => [id, possible(id)]))
}

/**
 * How far a person is. The total counts the longest way ahead, so it never grows while a person goes forward: answers
 * only close ways. A retry or a step back may bring ways back, and the total with them. Inside a circle of steps each
 * one not walked yet counts once.
 */
export function progress(guide: Guide, surroundings: Surroundings, log: Log): Progress {
  const { step, path, answers } = resolve(guide, surroundings, log)
  const passed = new Set(path.slice(0, -1))
  const stillAsked = new Set(
    Object.entries(guide.steps).flatMap(([id, other]) =>
      other.kind === 'choice' && !passed.has(id) ? [other.answer] : [],
    ),
  )
  const isOpen = (answer: string) => stillAsked.has(answer)
  const open = openFlow(guide, { answers, surroundings, order: optionOrder(guide), isOpen })
  const ahead = reachableFrom(open, step)
  const flow = new Map([...ahead].map((id) => [id, open.get(id) ?? []]))
  const walked = new Set(path)
  const longest = new Map<string, number>()
  for (const component of componentsOf(flow)) {
    const screens = component.filter((id) => isScreen(guide.steps[id]) && !walked.has(id)).length
    const beyond = component.flatMap((id) =>
      (flow.get(id) ?? []).map(({ to }) => longest.get(to) ?? 0),
    )
    for (const id of component) longest.set(id, screens + Math.max(0, ...beyond))
  }
  const done = path.filter((id) => isScreen(guide.steps[id])).length
  return { done, total: done + (longest.get(step) ?? 0) }
}
