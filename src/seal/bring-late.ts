/**
 * Files of a release that come after it is on the screens: recordings. They are signed like the others and believed no sooner; a
 * release is whole without them.
 */
import type { Manifest } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { isLate } from './needed-files.ts'
import type { Refusal } from './refusals.ts'
import type { ReleaseStore } from './release-store.ts'
import type { BringFile } from './stage-release.ts'

export interface LateStore extends Pick<ReleaseStore, 'putFile'> {
  /** Which of these files are here, by SHA-256. */
  kept(sha256s: readonly string[]): Promise<ReadonlySet<string>>
}

/**
 * Brings those that are not here, the smallest first, each kept as soon as it has come: cut anywhere, the next call goes on. What is
 * here is not read again: recordings are verified once more when they are opened. Answers how many came.
 */
export async function bringLate(
  manifest: Manifest,
  bring: BringFile,
  store: LateStore,
): Promise<Result<number, Refusal>> {
  try {
    const late = manifest.files.filter(isLate)
    const kept = await store.kept(late.map(({ sha256 }) => sha256))
    const missing = late.filter(({ sha256 }) => !kept.has(sha256))
    let count = 0
    for (const file of missing.toSorted((a, b) => a.bytes - b.bytes)) {
      const bytes = await bring(file)
      if (!bytes.ok) return bytes
      await store.putFile(file.sha256, bytes.value)
      count += 1
    }
    return succeed(count)
  } catch {
    return fail({ code: 'store-failed' })
  }
}
