/** The step a person has reached, and what its screen is given. */
import { resolve } from '#guide/resolve.ts'
import type { Screen } from '#contract/step.ts'
import type { Walk } from '#session/session-words.ts'

export interface StepProps<Kind extends Screen['kind']> {
  readonly walk: Walk
  readonly id: string
  readonly step: Extract<Screen, { kind: Kind }>
  /** The guide changed under a replayed log: this step is asked again. */
  readonly hasChanged: boolean
}

export interface Reached {
  readonly id: string
  readonly step: Screen
  readonly hasChanged: boolean
}

export function reachedStep(walk: Walk): Reached | undefined {
  const position = resolve(walk.guide, walk.surroundings, walk.log)
  const step = walk.guide.steps[position.step]
  return step && step.kind !== 'gate'
    ? { id: position.step, step, hasChanged: position.stopped === 'changed' }
    : undefined
}
