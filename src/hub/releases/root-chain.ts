/** The generations of root keys this hub knows: the first from its own disk, each next one signed by the one before. */
import type { Root } from '#seal/metadata.ts'
import type { Sealed } from '#seal/parse-metadata.ts'
import { openRoot, succeedRoot } from '#seal/walk-roots.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { nodeSealCrypto, sha256Of } from './node-seal-crypto.ts'
import { refuseSealed, refuseWithoutRoot } from './refuse-release.ts'

const options = { crypto: nodeSealCrypto }

/** `undefined` before the first. */
export async function latestRoot(db: HubReader): Promise<Sealed<Root> | undefined> {
  const row = await db
    .selectFrom('release_root')
    .select('content')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const root = await openRoot(new Uint8Array(row.content), options)
  // What is in the table was trusted when it was written.
  if (!root.ok) throw new Error('a root of the database does not hold')
  return root.value
}

/** Throws `Refusal` « no-trusted-root ». */
export async function trustedRoot(db: HubReader): Promise<Sealed<Root>> {
  const root = await latestRoot(db)
  if (!root) throw refuseWithoutRoot()
  return root
}

export interface RootAccepted {
  readonly version: number
  readonly isNew: boolean
}

/**
 * Takes the next generation, or says again that it is here.
 * @param trust Whether the bytes come from this machine's own disk, by the hand of who installs it: only then may they
 *   begin the chain.
 */
export async function acceptRoot(
  db: HubWriter,
  bytes: Uint8Array<ArrayBuffer>,
  trust: 'from-disk' | 'from-network',
): Promise<RootAccepted> {
  const before = await latestRoot(db)
  if (!before && trust === 'from-network') throw refuseWithoutRoot()
  const self = await openRoot(bytes, options)
  if (!self.ok) throw refuseSealed(self.fault)
  const { version } = self.value.signed
  if (before && version <= before.signed.version) {
    const known = await db
      .selectFrom('release_root')
      .select('content')
      .where('version', '=', version)
      .executeTakeFirst()
    // A generation older than the first kept here: terminals of ours begin later.
    if (!known && trust === 'from-disk') return { version, isNew: false }
    if (!known || sha256Of(known.content) !== sha256Of(bytes))
      throw refuseSealed({ code: 'rollback', role: 'root' })
    return { version, isNew: false }
  }
  const next = before ? await succeedRoot(before, bytes, options) : self
  if (!next.ok) throw refuseSealed(next.fault)
  await db.insertInto('release_root').values({ version, content: bytes }).execute()
  return { version, isNew: true }
}
