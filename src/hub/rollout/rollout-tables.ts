/** Columns of `0102-rollouts`. */
import type { rolloutStates } from '#contract/rollout.ts'
import type { trialOutcomes } from '#contract/terminal-report.ts'

export interface RolloutTables {
  readonly rollout: {
    readonly number: number
    readonly state: (typeof rolloutStates)[number]
    /** `waveSchema`, as JSON. */
    readonly wave: string
    readonly salt: string
    readonly halt_above_percent: number
    /** Id and name of the first of the two who ask for 100 %. */
    readonly asked_by: string | null
    readonly asked_by_name: string | null
    /** Trials that had failed when somebody chose to go on. */
    readonly forgiven: number
    /** Milliseconds since 1970. */
    readonly started_at: number
  }
  /** The highest release a terminal was ever given before everybody had it. */
  readonly rollout_assignment: {
    readonly terminal: string
    readonly number: number
    readonly assigned_at: number
  }
  readonly rollout_trial: {
    readonly number: number
    readonly terminal: string
    readonly outcome: (typeof trialOutcomes)[number]
  }
}
