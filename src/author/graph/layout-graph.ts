/**
 * A layered drawing (Sugiyama): boxes on even layers, labels on the odd layers between them, so that no label ever
 * covers a box or another label.
 */
import type { Arrow, Box, Graph } from './graph-of-guide.ts'
import { type Link, findLayers, findWaysBack } from './layer-graph.ts'
import { orderLayers } from './order-layers.ts'
import { placeBoxes } from './place-boxes.ts'
import { wrapText } from './wrap-text.ts'

const charWidth = 7.4
export const lineHeight = 18
const boxColumns = 26
const labelColumns = 24
const layerGap = 22
const boxGap = 28

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedBox extends Box, Point {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export interface PlacedArrow extends Arrow {
  /** What it passes through, from the centre of its box to the centre of the other. */
  readonly points: readonly Point[]
  readonly labelAt: Point
  readonly lines: readonly string[]
  readonly isBack: boolean
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlacedBox[]
  readonly arrows: readonly PlacedArrow[]
}

interface Size {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

/** Positions are centres, in pixels, from the top left corner. */
export const layoutGraph = (graph: Graph): Layout => {
  // The start first: the search for ways back must begin where a person does.
  const ids = [
    graph.start,
    ...graph.boxes.map(({ id }) => id).filter((id) => id !== graph.start),
  ].filter((id) => graph.boxes.some((box) => box.id === id))
  const back = findWaysBack(ids, graph.arrows)
  const down = graph.arrows.map((arrow) =>
    back.has(arrow) ? { from: arrow.to, to: arrow.from } : { from: arrow.from, to: arrow.to },
  )
  const depth = findLayers(ids, down)

  const sizes = new Map<string, Size>(graph.boxes.map((box) => [box.id, sizeOfBox(box)]))
  const layers: string[][] = []
  const put = (id: string, layer: number) => {
    while (layers.length <= layer) layers.push([])
    layers[layer]?.push(id)
  }
  for (const id of ids) put(id, (depth.get(id) ?? 0) * 2)

  const links: Link[] = []
  const chains = graph.arrows.map((arrow, index) => {
    const { from, to } = down[index] ?? arrow
    const first = (depth.get(from) ?? 0) * 2
    const last = (depth.get(to) ?? 0) * 2
    const labelLayer = back.has(arrow) ? last - 1 : first + 1
    const chain = [from]
    for (let layer = first + 1; layer < last; layer += 1) {
      const id = `${index}:${layer}`
      sizes.set(id, layer === labelLayer ? sizeOfLabel(arrow.label) : emptySize)
      put(id, layer)
      links.push({ from: chain.at(-1) ?? from, to: id })
      chain.push(id)
    }
    links.push({ from: chain.at(-1) ?? from, to })
    return { chain: [...chain, to], labelId: `${index}:${labelLayer}` }
  })

  const ordered = orderLayers(layers, links)
  const widthOf = (id: string) => sizes.get(id)?.width ?? 0
  const centres = placeBoxes(ordered, links, widthOf, boxGap, (id) => id.includes(':'))
  const { spans, height } = stackLayers(ordered, (id) => sizes.get(id)?.height ?? 0)
  const left = Math.min(...[...centres].map(([id, x]) => x - widthOf(id) / 2))
  const right = Math.max(...[...centres].map(([id, x]) => x + widthOf(id) / 2))
  const xOf = (id: string) => (centres.get(id) ?? 0) - left + boxGap
  const spanOf = (id: string) => spans.get(id) ?? { top: 0, bottom: 0 }
  const pointOf = (id: string): Point => ({
    x: xOf(id),
    y: (spanOf(id).top + spanOf(id).bottom) / 2,
  })
  /** Straight through each layer it crosses: an arrow bends between layers only, where nothing stands. */
  const pointsOf = (chain: readonly string[]): Point[] =>
    chain.flatMap((id, index) =>
      index === 0 || index === chain.length - 1
        ? [pointOf(id)]
        : [
            { x: xOf(id), y: spanOf(id).top },
            { x: xOf(id), y: spanOf(id).bottom },
          ],
    )

  return {
    width: Math.ceil(right - left + boxGap * 2),
    height: Math.ceil(height),
    boxes: graph.boxes.map((box) =>
      Object.assign({}, box, pointOf(box.id), sizes.get(box.id) ?? emptySize),
    ),
    arrows: graph.arrows.map((arrow, index) => {
      const { chain, labelId } = chains[index] ?? { chain: [], labelId: '' }
      const isBack = back.has(arrow)
      const points = pointsOf(chain)
      return Object.assign({}, arrow, {
        points: isBack ? points.toReversed() : points,
        labelAt: pointOf(labelId),
        lines: sizes.get(labelId)?.lines ?? [],
        isBack,
      })
    }),
  }
}

const emptySize: Size = { width: 12, height: 0, lines: [] }

const sizeOfBox = ({ kind, title, id, again }: Box): Size => {
  if (kind === 'gate') return { width: 44, height: 44, lines: [] }
  const notes = again.flatMap((label) => wrapText(`↻ ${label}`, boxColumns, 2))
  const lines = [...wrapText(title || id, boxColumns, 4), ...notes]
  return { width: boxColumns * charWidth + 44, height: (lines.length + 1) * lineHeight + 26, lines }
}

const sizeOfLabel = (label: string): Size => {
  const lines = wrapText(label, labelColumns, 4)
  const columns = Math.max(1, ...lines.map(({ length }) => length))
  return { width: columns * charWidth * 0.9 + 12, height: lines.length * lineHeight, lines }
}

interface Span {
  readonly top: number
  readonly bottom: number
}

/** Top and bottom of the layer that each box stands in, going down. */
const stackLayers = (
  layers: readonly (readonly string[])[],
  heightOf: (id: string) => number,
): { readonly spans: ReadonlyMap<string, Span>; readonly height: number } => {
  const spans = new Map<string, Span>()
  let top = layerGap
  for (const layer of layers) {
    const bottom = top + Math.max(0, ...layer.map(heightOf))
    for (const id of layer) spans.set(id, { top, bottom })
    top = bottom + layerGap
  }
  return { spans, height: top }
}
