/** Random counts and what they add up to, for properties. */
import fc from 'fast-check'
import { type Count, line, sum } from '../../../../src/hub/fleet/counts/count-tree.ts'

const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 14 }) },
  { weight: 1, arbitrary: fc.integer({ min: 15, max: 400 }) },
)

/** Several ways to cut the same whole into parts of at least 1. */
const cut = (whole: number) =>
  fc
    .array(fc.integer({ min: 1, max: whole }), { maxLength: 4 })
    .map((at) => [...new Set([0, ...at, whole])].toSorted((a, b) => a - b))
    .map((marks) => marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0)))

const countOf = (whole: number, depth: number): fc.Arbitrary<Count> => {
  if (depth === 0) return fc.constant(line(whole))
  const split = cut(whole).chain((parts) =>
    fc.tuple(...parts.map((part) => countOf(part, depth - 1))),
  )
  return fc.tuple(fc.boolean(), fc.array(split, { maxLength: 2 })).map(([hasLine, splits]) => {
    const [first, ...others] = splits
    return hasLine || !first ? line(whole, splits) : sum(first, ...others)
  })
}

export const anyCounts: fc.Arbitrary<Count> = value.chain((whole) => countOf(whole, 2))
