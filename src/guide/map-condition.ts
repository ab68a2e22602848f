import type { Condition } from '#contract/condition.ts'

/** The same condition with each elementary part replaced by what `change` makes of it. */
export function mapCondition(
  condition: Condition,
  change: (part: Condition) => Condition,
): Condition {
  const inside = (part: Condition) => mapCondition(part, change)
  if ('all' in condition) return { all: condition.all.map(inside) }
  if ('any' in condition) return { any: condition.any.map(inside) }
  if ('not' in condition) return { not: inside(condition.not) }
  return change(condition)
}

/** Elementary parts of a condition, in reading order. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(partsOf)
  if ('any' in condition) return condition.any.flatMap(partsOf)
  return 'not' in condition ? partsOf(condition.not) : [condition]
}

/** The same condition on answers that bear another name. */
export const renameAnswers = (condition: Condition, rename: (answer: string) => string) =>
  mapCondition(condition, (part) => {
    if ('eq' in part) return { eq: [rename(part.eq[0]), part.eq[1]] }
    if ('in' in part) return { in: [rename(part.in[0]), part.in[1]] }
    if ('has' in part) return { has: [rename(part.has[0]), part.has[1]] }
    if ('lte' in part) return { lte: [rename(part.lte[0]), part.lte[1]] }
    return part
  })
