/** The order of boxes in each layer, with few crossings: sweeps of barycentres (Sugiyama, Tagawa and Toda, 1981). */
import type { Link } from './layer-graph.ts'

const sweeps = 12

/** `links` join neighbouring layers only. Answers the same layers, reordered. */
export const orderLayers = (
  layers: readonly (readonly string[])[],
  links: readonly Link[],
): string[][] => {
  const above = neighbours(links, 'to', 'from')
  const below = neighbours(links, 'from', 'to')
  let current = layers.map((layer) => [...layer])
  let best = current
  let fewest = countCrossings(current, below)
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    current =
      sweep % 2 === 0
        ? sweepDown(current, above)
        : sweepDown(current.toReversed(), below).toReversed()
    const crossings = countCrossings(current, below)
    if (crossings < fewest) [best, fewest] = [current, crossings]
  }
  return best
}

type Neighbours = ReadonlyMap<string, readonly string[]>

const neighbours = (links: readonly Link[], of: keyof Link, are: keyof Link): Neighbours => {
  const found = new Map<string, string[]>()
  for (const link of links) found.set(link[of], [...(found.get(link[of]) ?? []), link[are]])
  return found
}

const places = (layer: readonly string[]) => new Map(layer.map((id, place) => [id, place]))

const sweepDown = (layers: readonly string[][], before: Neighbours): string[][] => {
  const swept: string[][] = []
  for (const layer of layers) {
    const placed = places(swept.at(-1) ?? [])
    const own = places(layer)
    const centre = (id: string) => {
      const near = (before.get(id) ?? []).flatMap((other) => placed.get(other) ?? [])
      return near.length === 0
        ? (own.get(id) ?? 0)
        : near.reduce((sum, place) => sum + place, 0) / near.length
    }
    const centres = new Map(layer.map((id) => [id, centre(id)]))
    swept.push(layer.toSorted((a, b) => (centres.get(a) ?? 0) - (centres.get(b) ?? 0)))
  }
  return swept
}

const countCrossings = (layers: readonly string[][], below: Neighbours): number => {
  let crossings = 0
  for (const [index, layer] of layers.entries()) {
    const placed = places(layers[index + 1] ?? [])
    const ends = layer.map((id) => (below.get(id) ?? []).flatMap((to) => placed.get(to) ?? []))
    for (const [left, leftEnds] of ends.entries()) {
      for (const rightEnds of ends.slice(left + 1)) {
        for (const a of leftEnds) crossings += rightEnds.filter((b) => b < a).length
      }
    }
  }
  return crossings
}
