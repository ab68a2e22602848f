/** Puts the boxes of a graph in layers, so that every arrow but a way back goes down. */

export interface Link {
  readonly from: string
  readonly to: string
}

/** Links that close a cycle, found depth first from the start: drawn as ways back. */
export const findWaysBack = <L extends Link>(
  ids: readonly string[],
  links: readonly L[],
): ReadonlySet<L> => {
  const out = Map.groupBy(links, ({ from }) => from)
  const state = new Map<string, 'open' | 'closed'>()
  const back = new Set<L>()
  for (const root of ids) {
    if (state.has(root)) continue
    // An explicit stack: a chain of steps may be longer than the call stack likes.
    const stack = [{ id: root, next: 0 }]
    state.set(root, 'open')
    while (stack.length > 0) {
      const top = stack.at(-1)
      if (top === undefined) break
      const link = out.get(top.id)?.[top.next]
      top.next += 1
      if (link === undefined) {
        state.set(top.id, 'closed')
        stack.pop()
      } else if (state.get(link.to) === 'open') back.add(link)
      else if (!state.has(link.to)) {
        state.set(link.to, 'open')
        stack.push({ id: link.to, next: 0 })
      }
    }
  }
  return back
}

/** The layer of each box: one more than the deepest box that leads to it. `links` hold no cycle. */
export const findLayers = (
  ids: readonly string[],
  links: readonly Link[],
): ReadonlyMap<string, number> => {
  const into = new Map(ids.map((id) => [id, 0]))
  for (const { to } of links) into.set(to, (into.get(to) ?? 0) + 1)
  const out = Map.groupBy(links, ({ from }) => from)
  const layers = new Map(ids.map((id) => [id, 0]))
  const ready = ids.filter((id) => into.get(id) === 0)
  for (const id of ready) {
    for (const { to } of out.get(id) ?? []) {
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(id) ?? 0) + 1))
      const left = (into.get(to) ?? 0) - 1
      into.set(to, left)
      if (left === 0) ready.push(to)
    }
  }
  return layers
}
