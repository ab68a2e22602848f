import { type Flow, reachableFrom, reverseFlow } from './flow.ts'

/**
 * For each step that can be reached, the steps that every way from the start to it passes, itself included: someone on
 * a step has certainly walked its dominators. Iterated to a fixed point, on at most 200 steps.
 */
export function dominatorsOf(flow: Flow, start: string): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = [...reachableFrom(flow, start)]
  const before = reverseFlow(flow)
  const dominators = new Map<string, ReadonlySet<string>>([[start, new Set([start])]])
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false
    for (const id of reached) {
      if (id === start) continue
      const known = (before.get(id) ?? []).flatMap(({ to }) => dominators.get(to) ?? [])
      const [first = new Set<string>(), ...others] = known
      const shared = [...first].filter((step) => others.every((other) => other.has(step)))
      const here = new Set(shared).add(id)
      hasChanged ||= dominators.get(id)?.size !== here.size
      dominators.set(id, here)
    }
  }
  return dominators
}
