import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { answerStep, goBack } from '#guide/answer.ts'
import { offeredOutcomes } from '#guide/outcomes.ts'
import { resolve } from '#guide/resolve.ts'
import type { Move } from './arbitrary-guide.ts'

/** The log after one move, by the resolver. */
export function move(guide: Guide, around: Surroundings, log: Log, what: Move): Log {
  const { step } = resolve(guide, around, log)
  if (what === 'back') return goBack(guide, around, log)
  if (what === 'stale') return answerStep(guide, around, log, 'une-autre', 'next')
  const offered = offeredOutcomes(guide, step)
  const outcome = offered[what.pick % offered.length]
  return outcome === undefined ? log : answerStep(guide, around, log, step, outcome)
}

export const walkAlong = (
  guide: Guide,
  around: Surroundings,
  moves: readonly Move[],
  from: Log = {},
): Log => moves.reduce((log, what) => move(guide, around, log, what), from)
