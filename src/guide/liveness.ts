import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'
import { answerRead } from './evaluate.ts'
import { flowOf } from './flow.ts'
import { partsOf } from './map-condition.ts'
import { type PlacedCondition, paperConditions, routeConditions } from './step-conditions.ts'

const answersRead = (conditions: readonly PlacedCondition[]) =>
  conditions.flatMap(({ condition }) =>
    partsOf(condition).flatMap((part) => answerRead(part) ?? []),
  )

/** Answers that a step reads before it fills its own. */
const readsOf = (step: Step): readonly string[] => {
  const own = step.kind === 'choice' ? step.answer : undefined
  return [
    ...answersRead(routeConditions(step)).filter((answer) => answer !== own),
    ...answersRead(paperConditions(step)),
  ]
}

/**
 * For each step, the answers that it or a later step may still read: nothing else of the past can change a route or a
 * list of papers. Backward data flow to a fixed point; the sheet reads what checklists decided when they were shown.
 */
export function liveAnswers(guide: Guide): ReadonlyMap<string, ReadonlySet<string>> {
  const live = new Map<string, Set<string>>()
  for (const [id, step] of Object.entries(guide.steps)) live.set(id, new Set(readsOf(step)))
  const flow = flowOf(guide)
  const ids = [...flow.keys()].toReversed()
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false
    for (const id of ids) {
      const step = guide.steps[id]
      const here = live.get(id) ?? new Set()
      const before = here.size
      for (const { to } of flow.get(id) ?? [])
        for (const answer of live.get(to) ?? [])
          if (step?.kind !== 'choice' || answer !== step.answer) here.add(answer)
      hasGrown ||= here.size > before
    }
  }
  return live
}
