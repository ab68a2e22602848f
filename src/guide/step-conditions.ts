import type { Condition } from '#contract/condition.ts'
import type { WrittenStep } from '#contract/step.ts'

export interface PlacedCondition {
  readonly condition: Condition
  /** Path from the step: `['next', 0, 'when']`. */
  readonly at: readonly (string | number)[]
}

/** Conditions that choose where a step leads. */
export const routeConditions = (step: WrittenStep): readonly PlacedCondition[] =>
  'next' in step
    ? step.next.flatMap(({ when }, index) =>
        when === undefined ? [] : [{ condition: when, at: ['next', index, 'when'] }],
      )
    : []

/** Conditions that choose which papers a step asks for. */
export const paperConditions = (step: WrittenStep): readonly PlacedCondition[] =>
  step.kind === 'checklist'
    ? step.docs.flatMap(({ when }, index) =>
        when === undefined ? [] : [{ condition: when, at: ['docs', index, 'when'] }],
      )
    : []

export const stepConditions = (step: WrittenStep): readonly PlacedCondition[] => [
  ...routeConditions(step),
  ...paperConditions(step),
]
