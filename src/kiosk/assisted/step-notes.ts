/** What is written for aidants about where a person is. */
import type { AidantLayer } from '#contract/aidant.ts'
import type { Text } from '#contract/text.ts'
import { resolve } from '#guide/resolve.ts'
import type { Walk } from '#session/session-words.ts'

export interface PassedStep {
  readonly id: string
  readonly title: Text
  readonly body?: Text | undefined
}

export interface StepNotes {
  readonly notes: readonly Text[]
  /** Steps that only aidants see, passed since the screen before. */
  readonly passed: readonly PassedStep[]
}

export function stepNotes({ notes, steps }: AidantLayer, walk: Walk): StepNotes {
  const { guide, surroundings, log } = walk
  const { path, step } = resolve(guide, surroundings, log)
  const before = path.slice(0, -1)
  const lastScreen = before.findLastIndex((id) => guide.steps[id]?.kind !== 'gate')
  const hidden = steps[guide.id] ?? {}
  return {
    notes: notes[guide.id]?.[step] ?? [],
    passed: before.slice(lastScreen + 1).flatMap((id) => {
      const words = hidden[id]
      return words ? [{ id, ...words }] : []
    }),
  }
}
