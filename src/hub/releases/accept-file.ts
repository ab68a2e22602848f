/** Second step of an upload: the files the hub lacks, each held to the length and the hash that were signed. */
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { packMagic } from '#contract/recording.ts'
import type { HubReader, HubStore } from '../store/hub-store.ts'
import { sha256Of } from './node-seal-crypto.ts'
import { refuseSealed, refuseUpload } from './refuse-release.ts'

const compress = promisify(brotliCompress)

/** Above it, the highest quality takes seconds. */
const patientBytes = 1_000_000

/** Sounds are compressed already. */
const isPack = (content: Uint8Array) =>
  new TextDecoder('latin1').decode(content.subarray(0, packMagic.length)) === packMagic

async function compressed(content: Uint8Array): Promise<Uint8Array | null> {
  if (isPack(content)) return null
  const small = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: content.length > patientBytes ? 9 : 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  return small.length < content.length ? small : null
}

/** What a signed list says of this file, and whether it is here. Throws `Refusal` « unannounced-file ». */
export async function announcedFile(db: HubReader, sha256: string) {
  const row = await db
    .selectFrom('release_content')
    .leftJoin('release_file', 'release_file.sha256', 'release_content.sha256')
    .select(['release_content.length', 'release_file.sha256 as here'])
    .where('release_content.sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  if (!row) throw refuseUpload('unannounced-file')
  return { length: row.length, isHere: row.here !== null }
}

/** Throws `Refusal` when it is not the file that was signed. Again: nothing changes. */
export async function acceptFile(
  store: HubStore,
  sha256: string,
  content: Uint8Array,
): Promise<void> {
  const { length, isHere } = await announcedFile(store.read, sha256)
  if (isHere) return
  if (content.length !== length) throw refuseSealed({ code: 'wrong-length' })
  if (sha256Of(content) !== sha256) throw refuseSealed({ code: 'hash-mismatch' })
  const brotli = await compressed(content)
  await store.write((db) =>
    db
      .insertInto('release_file')
      .values({ sha256, content, brotli })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute(),
  )
}
