import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dominatorsOf } from '#guide/dominators.ts'
import { flowOf, reachableFrom } from '#guide/flow.ts'
import { arbitraryGuide } from './arbitrary-guide.ts'

test('a step dominates another when taking it away cuts the other off', () => {
  fc.assert(
    fc.property(arbitraryGuide(), (guide) => {
      const flow = flowOf(guide)
      const dominators = dominatorsOf(flow, guide.start)
      for (const id of reachableFrom(flow, guide.start))
        for (const other of flow.keys()) {
          const without = new Map([...flow].filter(([step]) => step !== other))
          const isCutOff = other === id || !reachableFrom(without, guide.start).has(id)
          expect(dominators.get(id)?.has(other) === true).toBe(
            isCutOff && reachableFrom(flow, guide.start).has(other),
          )
        }
    }),
  )
})
