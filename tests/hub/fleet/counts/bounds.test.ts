import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from '../../../../src/hub/fleet/counts/bounds.ts'
import { allOf, type Count, line, sum } from '../../../../src/hub/fleet/counts/count-tree.ts'
import { anyCounts } from './any-counts.ts'
import { type Equation, rangeOf } from './linear-program.ts'

/** What the linear program says each hidden count can be. */
function ranges(root: Count, shown: ReadonlySet<Count>) {
  const hidden = [...allOf(root)].filter((count) => !shown.has(count))
  const equations = [...allOf(root)].flatMap((whole) =>
    whole.splits.map((split): Equation => {
      const terms = new Map<number, number>()
      let equals = shown.has(whole) ? whole.value : 0
      if (!shown.has(whole)) terms.set(hidden.indexOf(whole), -1)
      for (const part of split)
        if (shown.has(part)) equals -= part.value
        else terms.set(hidden.indexOf(part), 1)
      return { terms, equals }
    }),
  )
  const floors = hidden.map(({ hasLine }) => (hasLine ? 1 : 0))
  return new Map(hidden.map((count, at) => [count, rangeOf(at, floors, equations)]))
}

test('what can be worked out of counts is what a linear program finds, no more and no less', () => {
  fc.assert(
    fc.property(anyCounts, fc.infiniteStream(fc.boolean()), (root, coins) => {
      const lines = [...allOf(root)].filter(({ hasLine }) => hasLine)
      const shown = new Set(lines.filter(() => coins.next().value))
      const bounds = boundsOf(root, shown)
      for (const [count, range] of ranges(root, shown)) expect(bounds.get(count)).toEqual(range)
      for (const count of shown)
        expect(bounds.get(count)).toEqual({ low: count.value, high: count.value })
    }),
    { numRuns: 300 },
  )
})

test('what a count is always lies within its bounds', () => {
  fc.assert(
    fc.property(anyCounts, fc.infiniteStream(fc.boolean()), (root, coins) => {
      const shown = new Set([...allOf(root)].filter((count) => count.hasLine && coins.next().value))
      for (const [{ value }, { low, high }] of boundsOf(root, shown)) {
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
      }
    }),
  )
})

test('one hidden part of a shown whole is known, two are known together', () => {
  const [small, other, big] = [line(3), line(9), line(200)]
  const root = line(212, [[small, other, big]])
  const shown = new Set([root, big])
  expect(boundsOf(root, new Set([...shown, other])).get(small)).toEqual({ low: 3, high: 3 })
  expect(boundsOf(root, shown).get(small)).toEqual({ low: 1, high: 11 })
})

test('a whole that is hidden is known from another of its splits', () => {
  const [small, big] = [line(3), line(40)]
  const [french, english] = [line(20), line(23)]
  const root = sum([small, big], [french, english])
  expect(boundsOf(root, new Set([big, french, english])).get(small)).toEqual({ low: 3, high: 3 })
})
