/** First step of an upload: the signed list of files. What it does not list never enters. */
import type { Manifest } from '#contract/release.ts'
import type { MissingFiles } from '#contract/release-upload.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { isExpired } from '#seal/trusted-time.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { sha256Of } from './node-seal-crypto.ts'
import { isSignedStill, openSealed } from './open-sealed.ts'
import { refuseSealed, refuseUpload } from './refuse-release.ts'
import { trustedRoot } from './root-chain.ts'

/** Throws `Refusal` when nobody we trust has signed it, or its number is taken. Again: the same answer. */
export async function acceptTargets(
  db: HubWriter,
  bytes: Uint8Array<ArrayBuffer>,
  nowMs: number,
): Promise<MissingFiles> {
  const root = await trustedRoot(db)
  const targets = await openSealed(parseTargets(bytes), root)
  if (isExpired(targets.signed, nowMs)) throw refuseSealed({ code: 'expired', role: 'targets' })
  const manifest = manifestOf(targets.signed, await deploymentOf(db))
  if (!manifest.ok) throw refuseSealed(manifest.fault)

  const { number } = manifest.value
  const known = await db
    .selectFrom('release')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  if (!known) await add(db, manifest.value, bytes)
  else if (known.targets_sha256 !== sha256Of(bytes)) {
    const isSameAgain = await isSameFiles(db, manifest.value)
    // The key that signed it has left: the same list, by the new one, takes its place.
    if (!isSameAgain || (await isSignedStill(parseTargets(new Uint8Array(known.targets)), root)))
      throw refuseUpload('number-taken')
    await db
      .updateTable('release')
      .set({ targets: bytes, targets_sha256: sha256Of(bytes) })
      .where('number', '=', number)
      .execute()
  }
  return { number, missing: await missingFiles(db, number) }
}

/** A hub carries one programme: that of its first release. */
export async function deploymentOf(db: HubReader): Promise<string | undefined> {
  const row = await db.selectFrom('release').select('deployment').limit(1).executeTakeFirst()
  return row?.deployment
}

async function add(db: HubWriter, manifest: Manifest, bytes: Uint8Array): Promise<void> {
  const { number, deployment, builtAt, files } = manifest
  const later = await db
    .selectFrom('release')
    .select('number')
    .where('number', '>', number)
    .limit(1)
    .executeTakeFirst()
  if (later) throw refuseUpload('number-taken')
  await db
    .insertInto('release')
    .values({
      number,
      deployment,
      built_at: builtAt,
      targets: bytes,
      targets_sha256: sha256Of(bytes),
      is_whole: 0,
    })
    .execute()
  if (files.length === 0) return
  const rows = files.map(({ name, sha256, bytes: length }) => ({ number, name, sha256, length }))
  await db.insertInto('release_content').values(rows).execute()
}

async function isSameFiles(db: HubReader, { number, files }: Manifest): Promise<boolean> {
  const rows = await db
    .selectFrom('release_content')
    .select(['name', 'sha256'])
    .where('number', '=', number)
    .execute()
  const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  return (
    known.size === files.length && files.every(({ name, sha256 }) => known.get(name) === sha256)
  )
}

/** Files that this release lists and the hub does not have; each once. */
export async function missingFiles(
  db: HubReader,
  number: number,
): Promise<{ sha256: string; bytes: number }[]> {
  const rows = await db
    .selectFrom('release_content')
    .leftJoin('release_file', 'release_file.sha256', 'release_content.sha256')
    .select(['release_content.sha256', 'release_content.length'])
    .where('release_content.number', '=', number)
    .where('release_file.sha256', 'is', null)
    .distinct()
    .orderBy('release_content.sha256')
    .execute()
  return rows.map(({ sha256, length }) => ({ sha256, bytes: length }))
}
