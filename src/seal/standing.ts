/** What a terminal has and how old it is, without asking anybody: what it reports when the line is down. */
import { floorOf, readFloors } from './floors.ts'
import { parseRoot, parseSnapshot, parseTargets, parseTimestamp } from './parse-metadata.ts'
import type { Role } from './refusals.ts'
import type { SealOptions } from './seal-options.ts'
import { firstStale, type Stale, type TrustedTime, trustedTime } from './trusted-time.ts'

export interface Standing {
  /** Absent before the first refresh. */
  readonly versions: Readonly<Partial<Record<Role, number>>>
  readonly stale: Stale | undefined
  readonly time: TrustedTime
}

const parsers = {
  root: parseRoot,
  timestamp: parseTimestamp,
  snapshot: parseSnapshot,
  targets: parseTargets,
}

/** Of what was trusted when it was kept; a role that cannot be read is left out. */
export async function readStanding(
  options: Pick<SealOptions, 'metadata' | 'floors' | 'builtAtMs' | 'systemMs'>,
): Promise<Standing> {
  const kept = await Promise.all(
    (['root', 'timestamp', 'snapshot', 'targets'] as const).map(async (role) => {
      const bytes = await options.metadata.read(role).catch(() => undefined)
      const parsed = bytes && parsers[role](bytes)
      return parsed?.ok ? [parsed.value] : []
    }),
  )
  const known = kept.flat()
  const rootBytes = await options.metadata.read('root').catch(() => undefined)
  const root = rootBytes && parseRoot(rootBytes)
  const floors = await readFloors(options.floors)
  const signedAtMs = root?.ok ? floorOf(floors, 'signedAtMs', root.value.signed) : 0
  const time = trustedTime(options.systemMs(), options.builtAtMs, signedAtMs)
  return {
    versions: Object.fromEntries(known.map(({ role, signed }) => [role, signed.version])),
    stale: firstStale(known, time.nowMs),
    time,
  }
}
