import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlesOf, componentsOf } from '#guide/components.ts'
import { type Flow, reachableFrom } from '#guide/flow.ts'

const flowOfEdges = (count: number, edges: readonly (readonly [number, number])[]): Flow =>
  new Map(
    Array.from({ length: count }, (_, id) => [
      `s${id}`,
      edges
        .filter(([from]) => from === id)
        .map(([from, to]) => ({
          from: `s${from}`,
          to: `s${to}`,
          at: [],
          outcome: undefined,
          when: undefined,
        })),
    ]),
  )

test('steps share a component exactly when each can come to the other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 }), (edges) => {
      const flow = flowOfEdges(7, edges)
      const components = componentsOf(flow)
      expect(components.flat().toSorted()).toEqual([...flow.keys()])
      for (const one of flow.keys())
        for (const other of flow.keys())
          expect(components.some((steps) => steps.includes(one) && steps.includes(other))).toBe(
            reachableFrom(flow, one).has(other) && reachableFrom(flow, other).has(one),
          )
      for (const [rank, component] of components.entries())
        for (const later of components.slice(rank + 1))
          expect(reachableFrom(flow, component[0] ?? '').has(later[0] ?? '')).toBe(false)
    }),
  )
})

test('a step that leads to itself is a circle, a step alone is not', () => {
  expect(
    circlesOf(
      flowOfEdges(4, [
        [0, 1],
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ),
  ).toEqual([['s1', 's2'], ['s3']])
})
