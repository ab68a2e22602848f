import type { Guide } from '#contract/guide.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'
import { isScreen, normalizeOutcome } from './outcomes.ts'
import { keepLog, resolve } from './resolve.ts'

/**
 * Records what a person did on `step`. The same log comes back untouched when `step` is not the current one (a second
 * press, a screen drawn late) or when it does not offer `outcome`. What lies off the path is forgotten.
 */
export function answerStep(
  guide: Guide,
  surroundings: Surroundings,
  log: Log,
  step: string,
  outcome: Outcome,
): Log {
  const position = resolve(guide, surroundings, log)
  if (position.step !== step) return log
  const offered = normalizeOutcome(guide.steps[step], outcome)
  return offered === undefined ? log : { ...position.log, [step]: offered }
}

/** The screen before the current one on a path; none on the first. */
export const screenBefore = (guide: Guide, path: readonly string[]): string | undefined =>
  path.slice(0, -1).findLast((id) => isScreen(guide.steps[id]))

/** Forgets the last outcome of the path, so that its step is asked again. The same log on the first screen. */
export function goBack(guide: Guide, surroundings: Surroundings, log: Log): Log {
  const { path, log: kept } = resolve(guide, surroundings, log)
  const before = screenBefore(guide, path)
  return before === undefined ? log : keepLog(kept, path.slice(0, path.indexOf(before)))
}

/**
 * Goes back to a screen already walked, as when a person changes one earlier answer. The same log when `step` is not
 * behind the current one.
 */
export function returnTo(guide: Guide, surroundings: Surroundings, log: Log, step: string): Log {
  const { path, log: kept } = resolve(guide, surroundings, log)
  const at = path.indexOf(step)
  return at < 0 || at === path.length - 1 || !isScreen(guide.steps[step])
    ? log
    : keepLog(kept, path.slice(0, at))
}
