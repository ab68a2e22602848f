/** What only the supervisor can erase (the site's browser, its folder, the clipboard, print jobs), as one trace. */
import type { EndReason, TraceResult } from '#contract/receipt.ts'
import { type Clock, systemClock } from './clock.ts'
import { TimeoutError, within } from './within.ts'

/** The supervisor, as far as the end of a session goes. */
export interface Supervisor {
  /** Resolves with whether its receipt says that all is gone. */
  readonly end: (because: EndReason) => Promise<boolean>
}

/** Longest wait for the supervisor's receipt, its own loading included. */
const endMs = 30_000

/** Never rejects. A supervisor that refuses, is silent or never woke leaves a trace that is not ok. */
export async function eraseBeyondPage(
  because: EndReason,
  supervisor: Promise<Supervisor>,
  clock: Clock = systemClock,
): Promise<TraceResult> {
  const start = clock.now()
  const outcome = await within(clock, endMs, async () => (await supervisor).end(because)).then(
    (isGone) => (isGone ? { ok: true } : { ok: false, error: 'RemainsError' }),
    (error: unknown) => ({
      ok: false,
      error: error instanceof TimeoutError ? error.name : 'Error',
    }),
  )
  return { trace: 'terminal', ...outcome, ms: Math.round(clock.now() - start) }
}
