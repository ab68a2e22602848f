/** What became of releases since the terminal started: for its report, and for the staff's screen. */
import type { RefusalCode } from '#seal/refusals.ts'
import type { TrialOutcome } from '#seal/run-trial.ts'
import type { Stale } from '#seal/trusted-time.ts'
import { createStore, type Store } from '#ui/store/store.ts'

export interface ReleaseNews {
  readonly isOnTrial: boolean
  /** The last trial. */
  readonly trial: { readonly number: number; readonly outcome: TrialOutcome } | undefined
  /** Why the last look was refused. */
  readonly refusal: RefusalCode | undefined
  /** Since when what is trusted is out of date. */
  readonly stale: Stale | undefined
  /** A release was put in place, or left. */
  readonly switches: number
}

export const releaseNews = (): Store<ReleaseNews> =>
  createStore<ReleaseNews>({
    isOnTrial: false,
    trial: undefined,
    refusal: undefined,
    stale: undefined,
    switches: 0,
  })
