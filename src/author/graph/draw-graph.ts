/** A guide as a drawing: one shape per kind of step, words on every way. */
import type { Graph } from './graph-of-guide.ts'
import {
  type PlacedArrow,
  type PlacedBox,
  type Point,
  layoutGraph,
  lineHeight,
} from './layout-graph.ts'
import { escapeXml } from '../escape-xml.ts'

const kindWords: Readonly<Record<PlacedBox['kind'], string>> = {
  info: 'information',
  practice: 'exercice',
  choice: 'question',
  checklist: 'papiers',
  external: 'site officiel',
  gate: 'aiguillage',
  result: 'fin',
}

const style = `
text { font: 13px 'Atkinson Hyperlegible Next', system-ui, sans-serif; fill: #10282d; text-anchor: middle }
.kind { font-size: 11px; fill: #38494c }
.label { font-size: 12px; paint-order: stroke; stroke: #ffffff; stroke-width: 4px }
.shape { fill: #ffffff; stroke: #005157; stroke-width: 2 }
.choice .shape { fill: #ddf0ec } .checklist .shape { fill: #fbe9b0 } .external .shape { fill: #ece7d9 }
.gate .shape { fill: #10282d; stroke: #10282d } .result .shape { fill: #005157 }
.result text { fill: #ffffff }
.way { fill: none; stroke: #647b7a; stroke-width: 1.6 } .back { stroke-dasharray: 6 5 }
.way-end { fill: #647b7a }
`

/** SVG text of the graph, readable on its own; `name` is its accessible title. */
export const drawGraph = (graph: Graph, name: string): string => {
  const { width, height, boxes, arrows } = layoutGraph(graph)
  const titled = new Map(boxes.map((box) => [box.id, box]))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="name">`,
    `<title id="name">${escapeXml(name)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="way-end" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...arrows.map((arrow) => drawArrow(arrow, titled)),
    ...boxes.map((box) => drawBox(box, box.id === graph.start)),
    ...arrows.map(drawLabel),
    '</svg>\n',
  ].join('\n')
}

const round = (number: number) => Math.round(number * 10) / 10

/** Down through each point with upright tangents; a way back leaves by the top and arrives from below. */
const drawArrow = (
  { from, to, points, isBack }: PlacedArrow,
  boxes: ReadonlyMap<string, PlacedBox>,
): string => {
  const down = isBack ? -1 : 1
  const ends = points.map((point, index): Point => {
    if (index === 0) return { x: point.x, y: point.y + (down * heightOf(boxes.get(from))) / 2 }
    if (index === points.length - 1) {
      return { x: point.x, y: point.y - down * (heightOf(boxes.get(to)) / 2 + 2) }
    }
    return point
  })
  const curves = ends.slice(1).map((point, index) => {
    const before = ends[index] ?? point
    const middle = round((before.y + point.y) / 2)
    return `C${round(before.x)} ${middle} ${round(point.x)} ${middle} ${round(point.x)} ${round(point.y)}`
  })
  const begin = ends[0] ?? { x: 0, y: 0 }
  return `<path class="way${isBack ? ' back' : ''}" marker-end="url(#end)" d="M${round(begin.x)} ${round(begin.y)}${curves.join('')}"/>`
}

const heightOf = (box: PlacedBox | undefined) => box?.height ?? 0

const drawLines = (lines: readonly string[], x: number, top: number, className: string) =>
  lines
    .map(
      (line, index) =>
        `<text class="${className}" x="${round(x)}" y="${round(top + (index + 0.75) * lineHeight)}">${escapeXml(line)}</text>`,
    )
    .join('')

const drawLabel = ({ labelAt, lines }: PlacedArrow) =>
  drawLines(lines, labelAt.x, labelAt.y - (lines.length * lineHeight) / 2, 'label')

const drawBox = (box: PlacedBox, isStart: boolean): string => {
  const { id, kind, x, y, height, lines } = box
  const word = isStart ? `départ · ${kindWords[kind]}` : kindWords[kind]
  const top = y - height / 2 + 8
  const words =
    kind === 'gate'
      ? ''
      : drawLines([`${word} · ${id}`], x, top, 'kind') +
        drawLines(lines, x, top + lineHeight, 'name')
  return `<g class="${kind}"><title>${escapeXml(id)}</title>${drawShape(box)}${words}</g>`
}

const polygon = (...corners: readonly (readonly [number, number])[]) =>
  `<polygon class="shape" points="${corners.map(([a, b]) => `${round(a)},${round(b)}`).join(' ')}"/>`

/** Rounded: information. Hexagon: question. Cut corner: papers. Double frame: site. Diamond: gate. Pill: end. */
const drawShape = ({ kind, x, y, width, height }: PlacedBox): string => {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
  const frame = (inset: number, radius: number) =>
    `<rect class="shape" x="${round(left + inset)}" y="${round(top + inset)}" width="${round(width - inset * 2)}" height="${round(height - inset * 2)}" rx="${radius}"/>`
  switch (kind) {
    case 'choice':
      return polygon(
        [left, y],
        [left + 16, top],
        [right - 16, top],
        [right, y],
        [right - 16, bottom],
        [left + 16, bottom],
      )
    case 'checklist':
      return polygon(
        [left, top],
        [right - 18, top],
        [right, top + 18],
        [right, bottom],
        [left, bottom],
      )
    case 'gate':
      return polygon([x, top], [right, y], [x, bottom], [left, y])
    case 'external':
      return frame(0, 4) + frame(5, 2)
    case 'result':
      return frame(0, height / 2)
    default:
      return frame(0, 10)
  }
}
