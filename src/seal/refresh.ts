/**
 * One look at the repository, from root to the list of files: TUF specification 1.0, section 5, with two rules of our
 * own. What is cached and has expired stays in use, and is reported as stale; only something *newer* is refused for
 * being expired. And a floor remembers versions beside the metadata itself.
 *
 * Never throws: what is wrong with the repository, the line or the disk is a `Refusal`.
 */
import { fail, type Result, succeed } from '#contract/result.ts'
import { floorOf, readFloors } from './floors.ts'
import type { Ground } from './ground.ts'
import type { Targets } from './metadata.ts'
import type { Sealed } from './parse-metadata.ts'
import { refreshSnapshot } from './refresh-snapshot.ts'
import { refreshTargets } from './refresh-targets.ts'
import { refreshTimestamp } from './refresh-timestamp.ts'
import type { Refusal, Role } from './refusals.ts'
import type { SealOptions } from './seal-options.ts'
import { firstStale, isExpired, type Stale, type TrustedTime, trustedTime } from './trusted-time.ts'
import { walkRoots } from './walk-roots.ts'

export interface Refreshed {
  readonly targets: Sealed<Targets>
  readonly versions: Readonly<Record<Role, number>>
  /** The first role, from the top, whose cached metadata has expired without anything newer to replace it. */
  readonly stale: Stale | undefined
  readonly time: TrustedTime
}

export async function refresh(options: SealOptions): Promise<Result<Refreshed, Refusal>> {
  try {
    return await update(options)
  } catch {
    // The stores are the only things here that throw.
    return fail({ code: 'store-failed' })
  }
}

async function update(options: SealOptions): Promise<Result<Refreshed, Refusal>> {
  const walked = await walkRoots(options)
  if (!walked.ok) return walked
  const root = walked.value.signed
  const floors = await readFloors(options.floors)
  if (root.version < floors.root) return fail({ code: 'rollback', role: 'root' })
  const signedAtMs = floorOf(floors, 'signedAtMs', root)
  const time = trustedTime(options.systemMs(), options.builtAtMs, signedAtMs)
  if (isExpired(root, time.nowMs)) return fail({ code: 'expired', role: 'root' })

  const ground: Ground = { root, floors, nowMs: time.nowMs, options }
  const timestamp = await refreshTimestamp(ground)
  if (!timestamp.ok) return timestamp
  const snapshot = await refreshSnapshot(timestamp.value.signed.meta['snapshot.json'], ground)
  if (!snapshot.ok) return snapshot
  const targets = await refreshTargets(snapshot.value.signed.meta['targets.json'], ground)
  if (!targets.ok) return targets

  const trusted = [timestamp.value, snapshot.value, targets.value]
  return succeed({
    targets: targets.value,
    versions: {
      root: root.version,
      timestamp: timestamp.value.signed.version,
      snapshot: snapshot.value.signed.version,
      targets: targets.value.signed.version,
    },
    stale: firstStale(trusted, time.nowMs),
    time,
  })
}
