/**
 * Makes a published folder a TUF repository: `metadata/` and `targets/` beside what publication wrote, all of it static
 * files for any server. Written so that a reader never finds a name whose file is not there: the timestamp comes last.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Manifest } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { parseSnapshot, parseTargets, parseTimestamp } from '#seal/parse-metadata.ts'
import { targetAddress } from '#seal/target-path.ts'
import { readManifest } from '../write-release.ts'
import type { SigningKey } from './key-file.ts'
import { writeWhole } from './key-folder.ts'
import { signSnapshot, signTargets, signTimestamp, targetPathOf } from './sign-metadata.ts'

export interface SignedRelease {
  /** Number of the release, and whether this call signed it. */
  readonly number: number
  readonly isNew: boolean
}

/** A sentence in French when the folder is not what publication leaves. */
type SigningFault = string

/**
 * Signs the release that `out` holds, and the chain of roots with it. A number already signed is not signed again: two
 * lists of files under one number is what an attacker would do. Call `signNow` after it.
 */
export function signRelease(
  out: string,
  roots: ReadonlyMap<number, Uint8Array>,
  key: SigningKey,
  now: Date,
): Result<SignedRelease, SigningFault> {
  const manifest = readManifest(out)
  if (!manifest.ok) return manifest
  if (!manifest.value) return fail(`${out} ne contient pas de publication : publiez d’abord.`)
  const { number, files } = manifest.value
  const metadata = join(out, 'metadata')
  mkdirSync(metadata, { recursive: true })
  placeRoots(metadata, roots)
  for (const { name, sha256 } of files) placeTarget(out, name, sha256)

  const targets = targetsOf(metadata, manifest.value, key, now)
  if (!targets.ok) return targets
  const below = { version: number, length: targets.value.length, sha256: hashOf(targets.value) }
  const latest = latestVersion(metadata, 'snapshot')
  if (isAnnounced(metadata, latest, below.sha256, key)) return succeed({ number, isNew: false })
  const snapshot = signSnapshot(latest + 1, below, key, now)
  writeWhole(join(metadata, `${latest + 1}.snapshot.json`), snapshot)
  return succeed({ number, isNew: true })
}

/** Those already signed with this key, else signed now: a new key signs the same list again. */
function targetsOf(
  metadata: string,
  manifest: Manifest,
  key: SigningKey,
  now: Date,
): Result<Uint8Array, SigningFault> {
  const { number, files } = manifest
  const path = join(metadata, `${number}.targets.json`)
  if (existsSync(path)) {
    const bytes = readBytes(path)
    const kept = parseTargets(bytes)
    if (!kept.ok || !isSameFiles(kept.value.signed.targets, files))
      return fail(
        `Le n° ${number} est déjà signé, avec d’autres fichiers : publiez un nouveau numéro.`,
      )
    if (kept.value.signatures.has(key.keyid)) return succeed(bytes)
  }
  const targets = signTargets(manifest, key, now)
  writeWhole(path, targets)
  return succeed(targets)
}

/** Whether the latest snapshot, by this key, already leads to this list. A cut may have left the list alone. */
const isAnnounced = (metadata: string, version: number, sha256: string, key: SigningKey) => {
  if (version === 0) return false
  const kept = parseSnapshot(readBytes(join(metadata, `${version}.snapshot.json`)))
  return (
    kept.ok &&
    kept.value.signatures.has(key.keyid) &&
    kept.value.signed.meta['targets.json'].hashes?.sha256 === sha256
  )
}

/** The hub's word that the latest snapshot is the latest, fresh for two days. Signed again at least once a day. */
export function signNow(
  out: string,
  roots: ReadonlyMap<number, Uint8Array>,
  key: SigningKey,
  now: Date,
): Result<{ readonly version: number }, SigningFault> {
  const metadata = join(out, 'metadata')
  const snapshot = existsSync(metadata) ? latestVersion(metadata, 'snapshot') : 0
  if (snapshot === 0) return fail(`${out} ne contient pas de publication signée.`)
  placeRoots(metadata, roots)
  const bytes = readFileSync(join(metadata, `${snapshot}.snapshot.json`))
  const path = join(metadata, 'timestamp.json')
  const kept = existsSync(path) ? parseTimestamp(readBytes(path)) : undefined
  if (kept && !kept.ok)
    return fail(`${path} est abîmé. Remettez-le depuis une sauvegarde : son numéro doit continuer.`)
  const version = (kept?.value.signed.version ?? 0) + 1
  const below = { version: snapshot, length: bytes.length, sha256: hashOf(bytes) }
  writeWhole(path, signTimestamp(version, below, key, now))
  return succeed({ version })
}

/** Every generation: a terminal that comes back after a year follows them one by one. */
const placeRoots = (metadata: string, roots: ReadonlyMap<number, Uint8Array>) => {
  for (const [version, bytes] of roots) writeWhole(join(metadata, `${version}.root.json`), bytes)
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const readBytes = (path: string) => new Uint8Array(readFileSync(path))

const latestVersion = (metadata: string, role: 'snapshot') =>
  Math.max(
    0,
    ...readdirSync(metadata).map((name) =>
      Number(new RegExp(`^(\\d+)\\.${role}\\.json$`).exec(name)?.[1] ?? 0),
    ),
  )

const isSameFiles = (
  targets: Readonly<Record<string, { readonly hashes: { readonly sha256: string } }>>,
  files: readonly { readonly name: string; readonly sha256: string }[],
) =>
  Object.keys(targets).length === files.length &&
  files.every(({ name, sha256 }) => targets[targetPathOf(name)]?.hashes.sha256 === sha256)

/** The same bytes under the address that TUF gives them, as they are and compressed. */
const placeTarget = (out: string, name: string, sha256: string) => {
  const address = join(out, 'targets', targetAddress(targetPathOf(name), sha256))
  mkdirSync(dirname(address), { recursive: true })
  for (const ending of ['.br', '']) {
    if (existsSync(address + ending)) continue
    copyFileSync(join(out, 'files', `${sha256}.json${ending}`), `${address}.next`)
    renameSync(`${address}.next`, address + ending)
  }
}
