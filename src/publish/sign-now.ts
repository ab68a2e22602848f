/** The hub's word, given by hand for a folder that no hub serves: the latest snapshot is the latest, for two days. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { announce, signTimestamp } from '#author/sign-release.ts'
import type { Signer } from '#author/signer.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { parseTimestamp } from '#seal/parse-metadata.ts'
import { writeWhole } from './write-whole.ts'
import { releaseFolder } from './release-folder.ts'

/** The fault is a sentence in French. */
export async function signNow(
  folder: string,
  roots: ReadonlyMap<number, Uint8Array<ArrayBuffer>>,
  key: Signer,
  now: Date,
): Promise<Result<{ readonly version: number }, string>> {
  const release = releaseFolder(folder)
  const standing = await release.standing()
  if (!standing.ok) return standing
  const { snapshot } = standing.value.versions
  const bytes =
    snapshot === 0 ? undefined : await release.read(`metadata/${snapshot}.snapshot.json`)
  if (!bytes) return fail(`${folder} ne contient pas de publication signée.`)
  const placed = await release.take({ roots, files: [] })
  if (!placed.ok) return placed
  const path = join(folder, 'metadata', 'timestamp.json')
  const kept = existsSync(path) ? parseTimestamp(new Uint8Array(readFileSync(path))) : undefined
  if (kept && !kept.ok)
    return fail(`${path} est abîmé. Remettez-le depuis une sauvegarde : son numéro doit continuer.`)
  const version = (kept?.value.signed.version ?? 0) + 1
  writeWhole(path, await signTimestamp(version, await announce(snapshot, bytes), key, now))
  return succeed({ version })
}
