import type { Guide } from '#contract/guide.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'
import { type Answers, optionOrder } from './evaluate.ts'
import { normalizeOutcome } from './outcomes.ts'
import { targetOf } from './route.ts'

export interface Position {
  /** The step a person stands on: one that waits for an outcome, or a result. */
  readonly step: string
  /** Every step walked, gates and the current one included, without repeats. */
  readonly path: readonly string[]
  /** The part of the log that the path stands on; the current step has no outcome in it. */
  readonly log: Log
  readonly answers: Answers
  /** The outcome recorded for this step is no longer offered: « cette étape a changé ». */
  readonly stopped?: 'changed'
}

/** The outcomes of the first steps of a path. */
export const keepLog = (log: Log, path: readonly string[]): Log =>
  Object.fromEntries(Object.entries(log).filter(([step]) => path.includes(step)))

/** Answers given along a path; when two questions fill the same one, the later prevails. */
export const answersOn = (
  guide: Guide,
  path: readonly string[],
  outcomeOf: (step: string) => Outcome | undefined,
): Answers =>
  Object.fromEntries(
    path.flatMap((id) => {
      const step = guide.steps[id]
      const outcome = step?.kind === 'choice' ? outcomeOf(id) : undefined
      return step?.kind === 'choice' && outcome !== undefined ? [[step.answer, outcome]] : []
    }),
  )

/**
 * Derives the position from the log: walks from the start, stops at the first step that waits for an outcome. Coming to
 * a step a second time is a retry: the walk goes back to it, and what was recorded from it on is forgotten. Total: it
 * answers for any log, and stops on a gate only when gates turn in a circle or lead nowhere (checks G07 and G01).
 */
export function resolve(guide: Guide, surroundings: Surroundings, recorded: Log): Position {
  const order = optionOrder(guide)
  const forgotten = new Set<string>()
  const path = [guide.start]
  const log = new Map<string, Outcome>()
  for (let id = guide.start; ;) {
    const step = guide.steps[id]
    const found = step?.kind === 'gate' || forgotten.has(id) ? undefined : recorded[id]
    const outcome = found === undefined ? undefined : normalizeOutcome(step, found)
    if (outcome !== undefined) log.set(id, outcome)
    const answers = answersOn(guide, path, (walked) => log.get(walked))
    const target =
      step !== undefined && (step.kind === 'gate' || outcome !== undefined)
        ? targetOf(step, outcome, { answers, surroundings, order })
        : undefined
    const visitedAt = target === undefined ? -1 : path.indexOf(target)
    const isCircle = forgotten.size > 0 && visitedAt >= 0
    if (target === undefined || guide.steps[target] === undefined || isCircle) {
      const hasChanged = found !== undefined && outcome === undefined
      const position = { step: id, path, log: Object.fromEntries(log), answers }
      return hasChanged ? { ...position, stopped: 'changed' } : position
    }
    if (visitedAt >= 0)
      for (const dropped of path.splice(visitedAt)) {
        forgotten.add(dropped)
        log.delete(dropped)
      }
    path.push(target)
    id = target
  }
}
