import type { Guide } from '#contract/guide.ts'
import type { Step } from '#contract/step.ts'

/** What logs and codes taken home depend on: the steps of one published version, in order, and their outcomes. */
export interface PublishedVersion {
  readonly version: number
  readonly steps: Readonly<Record<string, PublishedStep>>
}

export interface PublishedStep {
  readonly kind: Step['kind']
  /** Option values or resume outcomes, in order; empty for the other kinds. */
  readonly outcomes: readonly string[]
}

const outcomesOf = (step: Step): readonly string[] => {
  if (step.kind === 'choice') return step.options.map(({ value }) => value)
  return step.kind === 'external' ? step.resume.map(({ outcome }) => outcome) : []
}

/** The line that publication adds to the ledger for this guide. */
export const publishedVersion = ({ version, steps }: Guide): PublishedVersion => ({
  version,
  steps: Object.fromEntries(
    Object.entries(steps).map(([id, step]) => [
      id,
      { kind: step.kind, outcomes: outcomesOf(step) },
    ]),
  ),
})
