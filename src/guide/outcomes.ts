import type { unsureValue } from '#contract/condition.ts'
import type { Guide } from '#contract/guide.ts'
import type { Choice, Step } from '#contract/step.ts'
import type { Outcome } from '#contract/walk.ts'

/** The same word as the contract's, said again so that no schema library reaches a terminal through it. */
const unsure: typeof unsureValue = '?'

/** Every choice of at least one value, in the order of the options. */
const subsets = (values: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** values.length - 1 }, (_, at) =>
    values.filter((__, rank) => ((at + 1) >> rank) % 2 === 1),
  )

function chosen(step: Choice): readonly Outcome[] {
  const values = step.options.map(({ value }) => value)
  const answers: readonly Outcome[] = step.many ? subsets(values) : values
  return step.unsure ? [...answers, unsure] : answers
}

/** What a person may do on this step; nothing on a gate or on a result. */
export function outcomesOf(step: Step): readonly Outcome[] {
  switch (step.kind) {
    case 'info':
    case 'practice':
      return ['next']
    case 'choice':
      return chosen(step)
    case 'checklist':
      return ['have-all', 'missing']
    case 'external':
      return [...step.resume.map(({ outcome }) => outcome), 'offline']
    default:
      return []
  }
}

/** Outcomes offered by a step of the guide; none when the guide has no such step. */
export const offeredOutcomes = (guide: Guide, step: string): readonly Outcome[] => {
  const found = guide.steps[step]
  return found === undefined ? [] : outcomesOf(found)
}

/**
 * The offered outcome that `outcome` stands for, several values put in the order of the options; `undefined` when the
 * step does not offer it.
 */
export function normalizeOutcome(step: Step | undefined, outcome: Outcome): Outcome | undefined {
  if (step === undefined) return undefined
  if (typeof outcome === 'string')
    return step.kind === 'choice' && step.many && outcome !== unsure
      ? undefined
      : outcomesOf(step).find((offered) => offered === outcome)
  if (step.kind !== 'choice' || !step.many || outcome.length === 0) return undefined
  const ordered = step.options.map(({ value }) => value).filter((value) => outcome.includes(value))
  return ordered.length === outcome.length ? ordered : undefined
}

export const isOffered = (guide: Guide, step: string, outcome: Outcome): boolean =>
  normalizeOutcome(guide.steps[step], outcome) !== undefined

/** A step that waits for a person, or ends. */
export const isScreen = (step: Step | undefined): boolean =>
  step !== undefined && step.kind !== 'gate'
