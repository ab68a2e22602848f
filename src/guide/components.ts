import type { Flow } from './flow.ts'

/**
 * Strongly connected components: steps between which one can turn in a circle share a component, a step outside of any
 * circle is alone in its own. Every component comes after all those it leads to. Tarjan 1972, on at most 200 steps.
 */
export function componentsOf(flow: Flow): readonly (readonly string[])[] {
  const components: string[][] = []
  const met = new Map<string, number>()
  const open: string[] = []
  const visit = (id: string): number => {
    const rank = met.size
    met.set(id, rank)
    open.push(id)
    let low = rank
    for (const { to } of flow.get(id) ?? []) {
      if (!flow.has(to)) continue
      if (!met.has(to)) low = Math.min(low, visit(to))
      else if (open.includes(to)) low = Math.min(low, met.get(to) ?? low)
    }
    if (low === rank) components.push(open.splice(open.indexOf(id)))
    return low
  }
  for (const id of flow.keys()) if (!met.has(id)) visit(id)
  return components
}

/** Components in which one can turn in a circle. */
export const circlesOf = (flow: Flow): readonly (readonly string[])[] =>
  componentsOf(flow).filter(
    ([first, ...others]) =>
      first !== undefined &&
      (others.length > 0 || (flow.get(first) ?? []).some(({ to }) => to === first)),
  )
