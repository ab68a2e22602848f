/** A release that is well signed may still be bad: it has one minute to show that it works. */
import type { Result } from '#contract/result.ts'
import type { SealClock } from './pace.ts'
import type { Refusal } from './refusals.ts'
import type { ReleaseStore } from './release-store.ts'
import { endTrial } from './switch-release.ts'

/** Time in which a healthy release has drawn its home and opened a guide. */
const trialMs = 60_000

export type TrialOutcome = 'passed' | 'failed' | 'late'

/**
 * `check` draws the home, opens a guide and says whether that went well; one that fails, rejects or is late sends the
 * terminal back to the release before. The outcome is what a terminal reports, with the release's number.
 */
export async function runTrial(
  check: () => Promise<boolean>,
  store: ReleaseStore,
  clock: SealClock,
): Promise<{ readonly outcome: TrialOutcome; readonly ended: Result<undefined, Refusal> }> {
  const late = Promise.withResolvers<'late'>()
  const cancel = clock.after(trialMs, () => late.resolve('late'))
  const outcome = await Promise.race([outcomeOf(check), late.promise])
  cancel()
  return { outcome, ended: await endTrial(outcome === 'passed', store) }
}

async function outcomeOf(check: () => Promise<boolean>): Promise<TrialOutcome> {
  try {
    return (await check()) ? 'passed' : 'failed'
  } catch {
    return 'failed'
  }
}
