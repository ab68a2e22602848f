/** Takes a release from a folder of this machine, as `npm run publish -- --out` and `npm run keys` leave it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UploadedRelease } from '#contract/release-upload.ts'
import { checkSignatures } from '#seal/check-signatures.ts'
import { parseSnapshot, parseTargets, parseTimestamp } from '#seal/parse-metadata.ts'
import { targetAddress } from '#seal/target-path.ts'
import { Refusal } from '../refusal.ts'
import type { HubStore } from '../store/hub-store.ts'
import { acceptFile } from './accept-file.ts'
import { acceptSnapshot } from './accept-snapshot.ts'
import { acceptTargets } from './accept-targets.ts'
import { nodeSealCrypto } from './node-seal-crypto.ts'
import { refuseSealed } from './refuse-release.ts'
import { acceptRoot, trustedRoot } from './root-chain.ts'
import { raiseTimestampVersion } from './sign-timestamps.ts'

const readBytes = (path: string) => new Uint8Array(readFileSync(path))

const versionsIn = (folder: string, role: 'root' | 'snapshot') =>
  readdirSync(folder)
    .flatMap((name) => new RegExp(`^(\\d+)\\.${role}\\.json$`).exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

/** From this machine's own disk: it may begin the chain. Throws `Refusal`. */
export async function importRoot(store: HubStore, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await store.write((db) => acceptRoot(db, bytes, 'from-disk'))
}

/**
 * The newest signed release of `folder`; `undefined` when it holds none. Throws `Refusal` when what it holds is not what
 * the administrator has signed.
 */
export async function importFolder(
  store: HubStore,
  folder: string,
  nowMs: number,
): Promise<UploadedRelease | undefined> {
  const metadata = join(folder, 'metadata')
  if (!existsSync(metadata)) return undefined
  // In order: each generation is signed by the one before.
  for (const root of versionsIn(metadata, 'root'))
    await importRoot(store, readBytes(join(metadata, `${root}.root.json`)))
  const version = versionsIn(metadata, 'snapshot').at(-1)
  if (version === undefined) return undefined
  const snapshot = readBytes(join(metadata, `${version}.snapshot.json`))
  const parsed = parseSnapshot(snapshot)
  if (!parsed.ok) throw refuseSealed(parsed.fault)
  const number = parsed.value.signed.meta['targets.json'].version
  await importFiles(store, folder, number, nowMs)
  const uploaded = await store.write((db) => acceptSnapshot(db, snapshot, nowMs))
  await importTimestamp(store, metadata)
  return uploaded
}

async function importFiles(
  store: HubStore,
  folder: string,
  number: number,
  nowMs: number,
): Promise<void> {
  const targets = readBytes(join(folder, 'metadata', `${number}.targets.json`))
  const { missing } = await store.write((db) => acceptTargets(db, targets, nowMs))
  const parsed = parseTargets(targets)
  if (!parsed.ok) throw refuseSealed(parsed.fault)
  const addresses = new Map(
    Object.entries(parsed.value.signed.targets).map(([path, { hashes }]) => [
      hashes.sha256,
      targetAddress(path, hashes.sha256),
    ]),
  )
  for (const { sha256 } of missing) {
    const address = addresses.get(sha256)
    if (address !== undefined) await importFile(store, sha256, join(folder, 'targets', address))
  }
}

async function importFile(store: HubStore, sha256: string, path: string): Promise<void> {
  try {
    await acceptFile(store, sha256, readBytes(path))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.status, error.code, `« ${path} » : ${error.message}`)
  }
}

/** Terminals that have visited this folder elsewhere know the version of its timestamp: ours begin above. */
async function importTimestamp(store: HubStore, metadata: string): Promise<void> {
  const path = join(metadata, 'timestamp.json')
  if (!existsSync(path)) return
  const parsed = parseTimestamp(readBytes(path))
  if (!parsed.ok) throw refuseSealed(parsed.fault)
  const root = await trustedRoot(store.read)
  const signed = await checkSignatures(parsed.value, root.signed, nodeSealCrypto)
  if (!signed.ok) return
  await store.write((db) => raiseTimestampVersion(db, signed.value.signed.version))
}
