/** Whether a release kept on this terminal is whole: each file it needs is there, each the one that was signed. */
import * as v from 'valibot'
import { type Manifest, manifestSchema } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { neededFiles } from './needed-files.ts'
import type { Refusal } from './refusals.ts'
import type { ReleaseStore } from './release-store.ts'
import type { SealCrypto } from './seal-crypto.ts'

export async function verifyRelease(
  number: number,
  store: ReleaseStore,
  crypto: SealCrypto,
): Promise<Result<Manifest, Refusal>> {
  const manifest = v.safeParse(manifestSchema, await store.readManifest(number))
  if (!manifest.success || manifest.output.number !== number) return fail({ code: 'damaged' })
  for (const { name, sha256 } of neededFiles(manifest.output)) {
    const bytes = await store.readFile(sha256)
    if (!bytes || (await crypto.sha256(bytes)) !== sha256)
      return fail({ code: 'damaged', file: name })
  }
  return succeed(manifest.output)
}
