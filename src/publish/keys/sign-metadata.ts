/** Signs TUF metadata with keys at hand, through the models of tuf-js: terminals check it with other code. */
import { sign } from 'node:crypto'
import {
  Metadata,
  MetaFile,
  type Root,
  Signature,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models'
import type { Manifest } from '#contract/release.ts'
import { clientFormat } from '#seal/manifest-of.ts'
import type { SigningKey } from './key-file.ts'

const dayMs = 86_400_000

/** How long each role is fresh, in days. Expiry never blanks a terminal: it makes it say that it is out of date. */
const freshDays = { root: 400, targets: 400, snapshot: 400, timestamp: 2 } as const

export const specVersion = '1.0.31'

/** To the second, in UTC: the only form of dates that TUF knows. */
export const isoSeconds = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z')

export const expiryOf = (role: keyof typeof freshDays, now: Date): string =>
  isoSeconds(new Date(now.getTime() + freshDays[role] * dayMs))

/** The file as it is served. */
export function signed(
  body: Root | Targets | Snapshot | Timestamp,
  keys: readonly SigningKey[],
): Buffer {
  const metadata = new Metadata(body)
  for (const { keyid: keyID, privateKey } of keys) {
    metadata.sign(
      (bytes) => new Signature({ keyID, sig: sign(null, bytes, privateKey).toString('hex') }),
    )
  }
  return Buffer.from(JSON.stringify(metadata.toJSON()))
}

/** Name of a release's file as TUF addresses it. */
export const targetPathOf = (name: string): string => `${name}.json`

/** The list of files of a release, numbered like it. */
export const signTargets = (manifest: Manifest, key: SigningKey, now: Date): Buffer =>
  signed(
    new Targets({
      specVersion,
      version: manifest.number,
      expires: expiryOf('targets', now),
      targets: Object.fromEntries(
        manifest.files.map(({ name, sha256, bytes }) => {
          const path = targetPathOf(name)
          return [path, new TargetFile({ path, length: bytes, hashes: { sha256 } })]
        }),
      ),
      unrecognizedFields: {
        release: {
          deployment: manifest.deployment,
          built_at: manifest.builtAt,
          min_client: clientFormat,
        },
      },
    }),
    [key],
  )

/** `below` is the file of the role underneath: its version, and its bytes to be announced by length and hash. */
interface Below {
  readonly version: number
  readonly length: number
  readonly sha256: string
}

const announce = ({ version, length, sha256 }: Below) =>
  new MetaFile({ version, length, hashes: { sha256 } })

export const signSnapshot = (version: number, targets: Below, key: SigningKey, now: Date): Buffer =>
  signed(
    new Snapshot({
      specVersion,
      version,
      expires: expiryOf('snapshot', now),
      meta: { 'targets.json': announce(targets) },
    }),
    [key],
  )

/** Carries the moment it was signed at: a terminal's clock is never earlier than what it has seen. */
export const signTimestamp = (
  version: number,
  snapshot: Below,
  key: SigningKey,
  now: Date,
): Buffer =>
  signed(
    new Timestamp({
      specVersion,
      version,
      expires: expiryOf('timestamp', now),
      snapshotMeta: announce(snapshot),
      unrecognizedFields: { signed_at: isoSeconds(now) },
    }),
    [key],
  )
