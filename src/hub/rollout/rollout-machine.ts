/** What may happen to a rollout. Pure: a state, what is asked, another state or why not. */
import type { rolloutRefusals, rolloutStates, Wave } from '#contract/rollout.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { KnownTerminal } from '../fleet-port.ts'
import { isInWave, isWider } from './wave.ts'

export interface Rollout {
  readonly number: number
  readonly state: (typeof rolloutStates)[number]
  readonly wave: Wave
  readonly salt: string
  readonly haltAbovePercent: number
  /** Who asked for 100 %, and waits for a second. */
  readonly askedBy: { readonly id: string; readonly name: string } | null
  readonly forgiven: number
  readonly startedMs: number
}

export type RolloutRefusal = (typeof rolloutRefusals)[number]

export type Ask =
  | { readonly act: 'pause' | 'replace' | 'resume' }
  | { readonly act: 'widen'; readonly wave: Wave }
  | {
      readonly act: 'complete'
      readonly by: { readonly id: string; readonly name: string }
      /** Those who could be the second. */
      readonly administrators: number
    }

/** `trials` are those of this release so far. */
export function ask(rollout: Rollout, asked: Ask, trials: Trials): Result<Rollout, RolloutRefusal> {
  if (rollout.state === 'complete' || rollout.state === 'replaced') return fail('not-now')
  switch (asked.act) {
    case 'pause':
      return rollout.state === 'running'
        ? succeed({ ...rollout, state: 'paused' })
        : fail('not-now')
    case 'resume':
      if (rollout.state === 'running') return fail('not-now')
      // Whoever goes on after a halt has seen these failures.
      return succeed({ ...rollout, state: 'running', forgiven: trials.failed })
    case 'widen':
      return isWider(asked.wave, rollout.wave)
        ? succeed({ ...rollout, wave: asked.wave })
        : fail('smaller-wave')
    case 'replace':
      return succeed({ ...rollout, state: 'replaced', askedBy: null })
    case 'complete':
      return askForAll(rollout, asked.by, asked.administrators)
  }
}

function askForAll(
  rollout: Rollout,
  by: { readonly id: string; readonly name: string },
  administrators: number,
): Result<Rollout, RolloutRefusal> {
  // A halt is looked at first, and resumed on purpose.
  if (rollout.state === 'halted') return fail('not-now')
  const isSecond = rollout.askedBy !== null && rollout.askedBy.id !== by.id
  if (isSecond || administrators <= 1)
    return succeed({ ...rollout, state: 'complete', askedBy: null })
  return succeed({ ...rollout, askedBy: by })
}

export interface Trials {
  readonly passed: number
  /** Gone back, or without an answer in time. */
  readonly failed: number
}

/** After one more trial: halted when too many fail. One alone may be a PC that was unplugged. */
export function afterTrial(rollout: Rollout, { passed, failed }: Trials): Rollout {
  if (rollout.state !== 'running') return rollout
  const counted = failed - rollout.forgiven
  const share = (counted * 100) / (passed + counted)
  return counted >= 2 && share > rollout.haltAbovePercent
    ? { ...rollout, state: 'halted', askedBy: null }
    : rollout
}

/** What a terminal is to have after this rollout is looked at. Never lower than what it was to have before. */
export function assign(
  rollout: Rollout,
  terminal: KnownTerminal,
  before: number | undefined,
): number | undefined {
  const isGiven = rollout.state === 'running' && isInWave(rollout.wave, rollout.salt, terminal)
  return isGiven && rollout.number > (before ?? 0) ? rollout.number : before
}
