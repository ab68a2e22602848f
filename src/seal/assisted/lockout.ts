/**
 * Who has to wait before trying a code again. Nothing here reads the date: a wait is served by time that this terminal has
 * seen pass, and a terminal that starts again serves the whole wait again. Setting the clock ahead, reloading or cutting the
 * power shortens nothing.
 *
 * An attempt is counted as failed before its answer is known, and kept before the answer is given; only success takes it
 * back.
 */
import * as v from 'valibot'
import { noAidantNumber } from '#contract/aidant.ts'

/** Tries without waiting, then how long each following failure makes wait. */
export const freeTries = 3
const waitsMs = [30_000, 120_000, 600_000, 3_600_000] as const
/** Failures without a success in between, after which codes are refused until a newer release. */
export const mostFailures = 20

const failuresSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
export const lockoutSchema = v.object({
  /** On this terminal, whoever was named. */
  failures: failuresSchema,
  /** By the number that was typed: one aidant's success does not give back another's tries. */
  byNumber: v.record(v.pipe(v.string(), v.regex(/^\d{1,6}$/)), failuresSchema),
  /** Number of the release that was shown when codes were disabled. */
  disabledIn: v.optional(v.pipe(v.number(), v.integer())),
})
export type Lockout = v.InferOutput<typeof lockoutSchema>

export const noFailures: Lockout = { failures: 0, byNumber: {} }

/** Of how many numbers failures are told apart; beyond, those of the terminal count alone. */
const mostNumbers = 200

const failuresOf = ({ failures, byNumber }: Lockout, number: string) =>
  Math.max(failures, byNumber[number] ?? 0)

/** How long the next try has to wait after one of `number`, in milliseconds; of the terminal when none is named. */
export function waitAfter(lockout: Lockout, number = ''): number {
  const past = Math.min(failuresOf(lockout, number) - freeTries, waitsMs.length - 1)
  return past < 0 ? 0 : (waitsMs[past] ?? 0)
}

/** Whether codes are refused altogether: for everybody, or for this number. A newer release gives them back. */
export const isDisabled = (lockout: Lockout, number: string, release: number): boolean =>
  failuresOf(lockout, number) >= mostFailures &&
  (lockout.disabledIn === undefined || release <= lockout.disabledIn)

/** A try begins: counted as failed until it is known to have succeeded. */
export function countTry(lockout: Lockout, number: string, release: number): Lockout {
  // A newer release than the one in which codes were disabled starts anew.
  const isRenewed = lockout.disabledIn !== undefined && release > lockout.disabledIn
  const { failures, byNumber, disabledIn } = isRenewed ? noFailures : lockout
  // Or an aidant who mistypes would one day wait for the slips of all the others.
  const isKnown =
    number !== noAidantNumber &&
    (Object.hasOwn(byNumber, number) || Object.keys(byNumber).length < mostNumbers)
  const next = {
    failures: failures + 1,
    byNumber: isKnown ? { ...byNumber, [number]: (byNumber[number] ?? 0) + 1 } : byNumber,
  }
  if (failuresOf(next, number) >= mostFailures) return { ...next, disabledIn: release }
  return disabledIn === undefined ? next : { ...next, disabledIn }
}

/** It was the right code. Numbers that were disabled stay so. */
export function countSuccess({ byNumber, disabledIn }: Lockout, number: string): Lockout {
  const { [number]: _mine, ...others } = byNumber
  return { failures: 0, byNumber: others, ...(disabledIn === undefined ? {} : { disabledIn }) }
}
