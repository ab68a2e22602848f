/** Last step of an upload: the snapshot that leads to the list. The release is whole after it. */
import type { UploadedRelease } from '#contract/release-upload.ts'
import { checkAnnounced } from '#seal/check-announced.ts'
import type { Root, Snapshot } from '#seal/metadata.ts'
import { parseSnapshot, type Sealed } from '#seal/parse-metadata.ts'
import { isExpired } from '#seal/trusted-time.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { missingFiles } from './accept-targets.ts'
import { nodeSealCrypto, sha256Of } from './node-seal-crypto.ts'
import { isSignedStill, openSealed } from './open-sealed.ts'
import { refuseSealed, refuseUpload } from './refuse-release.ts'
import { trustedRoot } from './root-chain.ts'

/** Throws `Refusal` when files are missing, or the snapshot is not the administrator's. Again: the same answer. */
export async function acceptSnapshot(
  db: HubWriter,
  bytes: Uint8Array<ArrayBuffer>,
  nowMs: number,
): Promise<UploadedRelease> {
  const root = await trustedRoot(db)
  const snapshot = await openSealed(parseSnapshot(bytes), root)
  if (isExpired(snapshot.signed, nowMs)) throw refuseSealed({ code: 'expired', role: 'snapshot' })
  const number = await announcedRelease(db, snapshot.signed)
  const { version } = snapshot.signed
  if (await isKnown(db, version, bytes)) return { number, isNew: false }
  if ((await missingFiles(db, number)).length > 0) throw refuseUpload('files-missing')
  await checkOrder(db, version, number, root)
  await db
    .insertInto('release_snapshot')
    .values({ version, number, content: bytes, sha256: sha256Of(bytes) })
    .execute()
  await db.updateTable('release').set({ is_whole: 1 }).where('number', '=', number).execute()
  return { number, isNew: true }
}

/** Number of the release whose list is, byte for byte, the one this snapshot announces. */
async function announcedRelease(db: HubReader, { meta }: Snapshot): Promise<number> {
  const announced = meta['targets.json']
  const row = await db
    .selectFrom('release')
    .select('targets')
    .where('number', '=', announced.version)
    .executeTakeFirst()
  if (!row) throw refuseUpload('files-missing')
  if (!announced.hashes) throw refuseSealed({ code: 'unsupported-hash', role: 'snapshot' })
  const targets = new Uint8Array(row.targets)
  const same = await checkAnnounced('targets', targets, announced, nodeSealCrypto)
  if (!same.ok) throw refuseSealed(same.fault)
  return announced.version
}

async function isKnown(db: HubReader, version: number, bytes: Uint8Array): Promise<boolean> {
  const row = await db
    .selectFrom('release_snapshot')
    .select('sha256')
    .where('version', '=', version)
    .executeTakeFirst()
  if (row && row.sha256 !== sha256Of(bytes))
    throw refuseSealed({ code: 'rollback', role: 'snapshot' })
  return row !== undefined
}

/**
 * A terminal that goes from one release to the next must see its snapshot go up as well, or it takes the next one for an
 * attack. Those signed by keys that have left do not count: terminals forget them with the keys.
 */
async function checkOrder(
  db: HubReader,
  version: number,
  number: number,
  root: Sealed<Root>,
): Promise<void> {
  const rows = await db
    .selectFrom('release_snapshot')
    .select(['version', 'number', 'content'])
    .execute()
  for (const other of rows) {
    const isAfter = other.number > number
    if (isAfter ? other.version > version : other.version < version) continue
    if (await isSignedStill(parseSnapshot(new Uint8Array(other.content)), root))
      throw refuseSealed({ code: 'rollback', role: 'snapshot' })
  }
}
