/** One look at the repository: what is new is verified and put beside what is shown, which does not change. */
import { fail, type Result, succeed } from '#contract/result.ts'
import { fetchTarget } from '#seal/fetch-target.ts'
import { neededFiles } from '#seal/needed-files.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { refresh } from '#seal/refresh.ts'
import type { Refusal } from '#seal/refusals.ts'
import type { SealOptions } from '#seal/seal-options.ts'
import { type BringFile, stageRelease } from '#seal/stage-release.ts'
import type { Stale } from '#seal/trusted-time.ts'
import { hasRoomFor, type StorageRoom } from '../io/storage-room.ts'
import { shownManifest } from './shown-manifest.ts'
import type { KioskReleases } from './terminal-stores.ts'

export interface Looking {
  readonly releases: KioskReleases
  readonly seal: SealOptions
  /** Absolute address of the files, ending with a slash. */
  readonly targetsBase: string
  readonly storage: StorageRoom | undefined
}

export interface Looked {
  readonly stale: Stale | undefined
  /** Number of the latest release, as it was announced to this terminal. */
  readonly number: number
}

/** Never throws. What is refused leaves everything as it is. */
export async function lookForRelease(looking: Looking): Promise<Result<Looked, Refusal>> {
  const { releases, seal, targetsBase, storage } = looking
  const refreshed = await refresh(seal)
  if (!refreshed.ok) return refreshed
  const { targets, stale } = refreshed.value
  const deployment = await shownDeployment(releases).catch(() => undefined)
  const manifest = manifestOf(targets.signed, deployment)
  if (!manifest.ok) return manifest
  const { number } = manifest.value

  const room = await roomFor(neededFiles(manifest.value), releases, storage)
  if (!room.ok) return room
  const bySha256 = new Map(
    Object.entries(targets.signed.targets).map((entry) => [entry[1].hashes.sha256, entry]),
  )
  const bring: BringFile = async ({ name, sha256 }) => {
    const [path, target] = bySha256.get(sha256) ?? []
    return path !== undefined && target
      ? fetchTarget(targetsBase, path, target, seal)
      : fail({ code: 'missing', file: name })
  }
  const staged = await stageRelease(manifest.value, bring, releases, seal.crypto)
  return staged.ok ? succeed({ stale, number }) : staged
}

/** The only programme this terminal accepts, once it has shown one. */
const shownDeployment = async (releases: KioskReleases): Promise<string | undefined> =>
  (await shownManifest(releases))?.deployment

export async function roomFor(
  files: readonly { readonly sha256: string; readonly bytes: number }[],
  releases: KioskReleases,
  storage: StorageRoom | undefined,
): Promise<Result<undefined, Refusal>> {
  const kept = await releases.kept(files.map(({ sha256 }) => sha256)).catch(() => new Set())
  const missing = files.filter(({ sha256 }) => !kept.has(sha256))
  const bytes = missing.reduce((sum, file) => sum + file.bytes, 0)
  if (bytes === 0 || (await hasRoomFor(bytes, storage))) return succeed(undefined)
  return fail({ code: 'no-room' })
}
