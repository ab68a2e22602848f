/** From the release on the screens to the one that waits, and back: each move is one write of the pointers. */
import type { Manifest } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { Refusal } from './refusals.ts'
import { type Pointers, pointersOf, type ReleaseStore } from './release-store.ts'
import type { SealCrypto } from './seal-crypto.ts'
import { verifyRelease } from './verify-release.ts'

/** A power cut during the trial is not the release's fault; the second start in a row without an end is. */
const maxTrialStarts = 2

/**
 * Shows the pending release, on trial. To be called between two sessions, and nowhere else: nothing a person reads
 * changes under their eyes. The release left stays whole.
 */
export async function switchRelease(
  store: ReleaseStore,
  crypto: SealCrypto,
): Promise<Result<Manifest, Refusal>> {
  try {
    const { pending, active, failed } = await pointersOf(store)
    if (pending === undefined) return fail({ code: 'nothing-pending' })
    const verified = await verifyRelease(pending, store, crypto)
    // Forgotten, so that the next refresh brings again what is damaged.
    await store.writePointers(
      verified.ok
        ? pointers({ active: pending, previous: active, trialStarts: 0, failed })
        : { ...(await pointersOf(store)), pending: undefined },
    )
    return verified
  } catch {
    return fail({ code: 'store-failed' })
  }
}

/** Ends the trial. What failed is left for the release before it, and its number is remembered. */
export async function endTrial(
  isHealthy: boolean,
  store: ReleaseStore,
): Promise<Result<undefined, Refusal>> {
  try {
    const now = await pointersOf(store)
    if (now.trialStarts === undefined) return succeed(undefined)
    await store.writePointers(isHealthy ? { ...now, trialStarts: undefined } : comeBack(now))
    return succeed(undefined)
  } catch {
    return fail({ code: 'store-failed' })
  }
}

/**
 * What to show when a terminal starts: the active release, else the one before it. `undefined` when neither is whole:
 * the one that came with the app. Counts the starts of a release on trial.
 */
export async function startRelease(
  store: ReleaseStore,
  crypto: SealCrypto,
): Promise<Result<Manifest | undefined, Refusal>> {
  try {
    let now = await pointersOf(store)
    if (now.trialStarts !== undefined) {
      const trialStarts = now.trialStarts + 1
      now = trialStarts > maxTrialStarts ? comeBack(now) : { ...now, trialStarts }
      await store.writePointers(now)
    }
    for (const number of [now.active, now.previous]) {
      const verified = number === undefined ? undefined : await verifyRelease(number, store, crypto)
      if (!verified?.ok) continue
      if (number !== now.active) await store.writePointers(leaveDamaged(now, number))
      return succeed(verified.value)
    }
    // Nothing is whole: it points nowhere, so that the next refresh brings it again.
    if (now.active !== undefined) await store.writePointers(leaveDamaged(now, undefined))
    return succeed(undefined)
  } catch {
    return fail({ code: 'store-failed' })
  }
}

const pointers = (fields: Omit<Pointers, 'schema'>): Pointers => ({
  schema: 'pointers/1',
  ...fields,
})

const comeBack = ({ active, previous, pending }: Pointers): Pointers =>
  pointers({ active: previous, pending, failed: active })

/** Damage is the disk's fault: the number may be brought again, so it is not remembered as failed. */
const leaveDamaged = ({ pending, failed }: Pointers, active: number | undefined): Pointers =>
  pointers({ active, pending, failed })
