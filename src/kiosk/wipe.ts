/**
 * Erases what a person left on the terminal, and proves it. The session machine calls it at every end; only a receipt
 * that is ok lets the next person sit down.
 *
 * [Note: A wipe never throws] A trace that throws, lies or hangs costs its own line of the receipt, never the others.
 */
import type { EndReason, Receipt, TraceResult } from '#contract/receipt.ts'
import { type Clock, systemClock, wait } from './io/clock.ts'
import { within } from './io/within.ts'

/** Something a session may leave behind. */
export interface Trace {
  /** As in docs/storage.md. */
  readonly name: string
  erase(): unknown
  /** Whether nothing of it is left, where the browser lets us look; otherwise `erase` is believed. */
  isGone?(): boolean | Promise<boolean>
}

/** Longest time for one trace, in one pass. All traces of a pass run together: the whole takes at most twice this. */
export const traceMs = 2000

/** Between two looks: some erasures end a moment after the browser says so. */
const lookAgainMs = 50

/** It was erased without error, and is still there. */
class RemainsError extends Error {
  override readonly name = 'RemainsError'
}

/**
 * Erases each trace on its own, twice: requests in flight during the first pass may have written after it. `ok` when
 * the second pass found every trace gone. Never rejects.
 */
export async function wipe(
  because: EndReason,
  traces: readonly Trace[],
  clock: Clock = systemClock,
): Promise<Receipt> {
  const start = clock.now()
  const first = await erasePass(traces, clock)
  const second = await erasePass(traces, clock)
  return {
    schema: 'receipt/1',
    because,
    ok: second.every((result) => result.ok),
    ms: since(start, clock),
    traces: [...first, ...second],
  }
}

const erasePass = (traces: readonly Trace[], clock: Clock) =>
  Promise.all(traces.map((trace) => eraseTrace(trace, clock)))

async function eraseTrace(trace: Trace, clock: Clock): Promise<TraceResult> {
  const start = clock.now()
  const outcome = await within(clock, traceMs, () => eraseAndLook(trace, clock, start)).then(
    () => ({ ok: true }),
    (error: unknown) => ({ ok: false, error: nameOf(error) }),
  )
  return { trace: trace.name, ...outcome, ms: since(start, clock) }
}

async function eraseAndLook(trace: Trace, clock: Clock, start: number): Promise<void> {
  await trace.erase()
  if (!trace.isGone) return
  while (!(await trace.isGone())) {
    if (since(start, clock) + 2 * lookAgainMs > traceMs) throw new RemainsError()
    await wait(clock, lookAgainMs)
  }
}

/** Whole milliseconds: a receipt is a proof, not a stopwatch on a person. */
const since = (start: number, clock: Clock) => Math.round(clock.now() - start)

/** The class of the error, never its message. What does not look like a class name could quote what was erased. */
const nameOf = (error: unknown) =>
  error instanceof Error && /^[A-Z][A-Za-z]{2,40}$/.test(error.name) ? error.name : 'Error'
