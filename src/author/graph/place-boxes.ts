/** Where boxes stand across their layer: as near as they can to what they are joined to, without touching. */
import type { Link } from './layer-graph.ts'

const passes = 40
/** How much more a bend holds to the other bends of its arrow than to a box: long arrows stay straight. */
const straightness = 6

/**
 * Centres, by id. Each pass asks every box to stand at the mean of its neighbours, and answers with the nearest
 * positions (least squares) that keep the order and `gap` between boxes. `isBend`: a point an arrow passes through.
 */
export const placeBoxes = (
  layers: readonly (readonly string[])[],
  links: readonly Link[],
  widthOf: (id: string) => number,
  gap: number,
  isBend: (id: string) => boolean,
): ReadonlyMap<string, number> => {
  const joined = new Map<string, string[]>()
  for (const { from, to } of links) {
    joined.set(from, [...(joined.get(from) ?? []), to])
    joined.set(to, [...(joined.get(to) ?? []), from])
  }
  const centres = new Map<string, number>()
  for (const layer of layers) {
    let left = 0
    for (const id of layer) {
      centres.set(id, left + widthOf(id) / 2)
      left += widthOf(id) + gap
    }
  }
  for (let pass = 0; pass < passes; pass += 1) {
    for (const layer of pass % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = layer.map((id) => {
        const near = (joined.get(id) ?? []).flatMap((other) =>
          Array.from(
            { length: isBend(id) && isBend(other) ? straightness : 1 },
            () => centres.get(other) ?? 0,
          ),
        )
        return near.length === 0 ? (centres.get(id) ?? 0) : mean(near)
      })
      const placed = spread(wanted, layer.map(widthOf), gap)
      for (const [index, id] of layer.entries()) centres.set(id, placed[index] ?? 0)
    }
  }
  return centres
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Positions nearest to `wanted` with room for each width: isotonic regression by pooling adjacent violators. */
const spread = (wanted: readonly number[], widths: readonly number[], gap: number): number[] => {
  let offset = 0
  const offsets = widths.map((width, index) => {
    offset += index === 0 ? 0 : ((widths[index - 1] ?? 0) + width) / 2 + gap
    return offset
  })
  const pools: { sum: number; count: number }[] = []
  for (const [index, place] of wanted.entries()) {
    let pool = { sum: place - (offsets[index] ?? 0), count: 1 }
    let before = pools.at(-1)
    while (before !== undefined && before.sum / before.count > pool.sum / pool.count) {
      pools.pop()
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count }
      before = pools.at(-1)
    }
    pools.push(pool)
  }
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return levels.map((level, index) => level + (offsets[index] ?? 0))
}
