/** Puts a signed release beside the one on the screens. Whatever happens here, what is shown does not change. */
import type { Manifest, ReleaseFile } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { neededFiles } from './needed-files.ts'
import type { Refusal } from './refusals.ts'
import { pointersOf, type ReleaseStore } from './release-store.ts'
import type { SealCrypto } from './seal-crypto.ts'
import { verifyRelease } from './verify-release.ts'

/** Brings one file, already compared with its hash. */
export type BringFile = (file: ReleaseFile) => Promise<Result<Uint8Array<ArrayBuffer>, Refusal>>

/**
 * Only files that are missing or damaged are brought; all are read back before the release counts as pending. Cut
 * anywhere, the next call goes on from the files that are there. Recordings are left for later (bring-late.ts).
 */
export async function stageRelease(
  manifest: Manifest,
  bring: BringFile,
  store: ReleaseStore,
  crypto: SealCrypto,
): Promise<Result<undefined, Refusal>> {
  try {
    const { number } = manifest
    const { active = 0, pending, failed } = await pointersOf(store)
    if (number === failed) return fail({ code: 'failed-before' })
    if (number < active) return fail({ code: 'rollback' })
    if (number === active || number === pending) return succeed(undefined)
    const brought = await bringMissing(manifest, bring, store, crypto)
    if (!brought.ok) return brought
    await store.putManifest(manifest)
    const verified = await verifyRelease(number, store, crypto)
    if (!verified.ok) return verified
    // Read again: a trial may have ended while the files were coming.
    await store.writePointers({ ...(await pointersOf(store)), pending: number })
    return succeed(undefined)
  } catch {
    return fail({ code: 'store-failed' })
  }
}

async function bringMissing(
  manifest: Manifest,
  bring: BringFile,
  store: ReleaseStore,
  crypto: SealCrypto,
): Promise<Result<undefined, Refusal>> {
  for (const file of neededFiles(manifest)) {
    const kept = await store.readFile(file.sha256)
    if (kept && (await crypto.sha256(kept)) === file.sha256) continue
    const bytes = await bring(file)
    if (!bytes.ok) return bytes
    await store.putFile(file.sha256, bytes.value)
  }
  return succeed(undefined)
}
