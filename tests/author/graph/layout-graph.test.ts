import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Graph } from '#author/graph/graph-of-guide.ts'
import { layoutGraph } from '#author/graph/layout-graph.ts'

const kinds = ['info', 'choice', 'checklist', 'external', 'gate', 'result'] as const

/** Any graph, cycles included: a guide is drawn while it is still wrong. */
const graphs = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map((n) => `s${n}`)
  const arrow = fc.record({
    from: id,
    to: id,
    label: fc.constantFrom('', 'sinon', 'x = un ou deux'),
  })
  const between = arrow.filter(({ from, to }) => from !== to)
  const pair = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} ${to}`
  return fc.record({
    start: fc.constant('s0'),
    boxes: fc.tuple(
      ...Array.from({ length: count }, (_, n) =>
        fc.record({
          id: fc.constant(`s${n}`),
          kind: fc.constantFrom(...kinds),
          again: fc.constantFrom([], ['Pas fini']),
          title: fc.constantFrom(
            'Court',
            'Un titre bien plus long que les autres, sur deux lignes',
          ),
        }),
      ),
    ),
    arrows:
      count === 1 ? fc.constant([]) : fc.uniqueArray(between, { maxLength: 30, selector: pair }),
  })
})

test('no box ever covers another one, and all stand inside the drawing', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { boxes, width, height } = layoutGraph(graph)
      expect(boxes).toHaveLength(graph.boxes.length)
      for (const [rank, one] of boxes.entries()) {
        expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0)
        expect(one.x + one.width / 2).toBeLessThanOrEqual(width)
        expect(one.y - one.height / 2).toBeGreaterThanOrEqual(0)
        expect(one.y + one.height / 2).toBeLessThanOrEqual(height)
        for (const other of boxes.slice(rank + 1)) {
          const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x)
          const down = (one.height + other.height) / 2 - Math.abs(one.y - other.y)
          expect(Math.min(across, down)).toBeLessThanOrEqual(0.001)
        }
      }
    }),
  )
})

test('every arrow goes from its box to the other one, down unless it closes a cycle', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { boxes, arrows } = layoutGraph(graph)
      const at = new Map(boxes.map(({ id, x, y }) => [id, { x, y }]))
      for (const { from, to, points, isBack } of arrows) {
        expect(points[0]).toEqual(at.get(from))
        expect(points.at(-1)).toEqual(at.get(to))
        const rise = (at.get(to)?.y ?? 0) - (at.get(from)?.y ?? 0)
        if (!isBack) expect(rise).toBeGreaterThan(0)
      }
    }),
  )
})

test('a chain of two hundred steps is drawn', () => {
  const ids = Array.from({ length: 200 }, (_, n) => `s${n}`)
  const graph: Graph = {
    start: 's0',
    boxes: ids.map((id) => ({ id, kind: 'info', title: id, again: [] })),
    arrows: ids.slice(1).map((to, n) => ({ from: `s${n}`, to, label: '' })),
  }
  const { boxes } = layoutGraph(graph)
  expect(boxes.map(({ y }) => y)).toEqual(boxes.map(({ y }) => y).toSorted((a, b) => a - b))
})
