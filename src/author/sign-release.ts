/** The metadata of a release: its list of files, the snapshot that leads to it, and the hub's word that it is the latest. */
import type { Manifest } from '#contract/release.ts'
import { clientFormat } from '#seal/manifest-of.ts'
import { targetPathOf } from '#seal/target-path.ts'
import { sha256Of } from './sha256-of.ts'
import { headOf, isoSeconds, signDocument } from './sign-document.ts'
import type { Signer } from './signer.ts'

export interface SignedRelease {
  readonly targets: Uint8Array<ArrayBuffer>
  readonly snapshot: Uint8Array<ArrayBuffer>
}

/** Signs a release and its snapshot with the administrator's key. Versions follow the highest ever signed. */
export async function signRelease(
  manifest: Manifest,
  snapshotVersion: number,
  signer: Signer,
  now: Date,
): Promise<SignedRelease> {
  const targets = await signTargets(manifest, signer, now)
  const below = await announce(manifest.number, targets)
  return { targets, snapshot: await signSnapshot(snapshotVersion, below, signer, now) }
}

/** The list of files of a release, numbered like it. */
export const signTargets = (
  { number, deployment, builtAt, files }: Manifest,
  signer: Signer,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> => {
  const signed = {
    ...headOf('targets', number, now),
    release: { deployment, built_at: builtAt, min_client: clientFormat },
    targets: Object.fromEntries(
      files.map(({ name, sha256, bytes }) => [
        targetPathOf(name),
        { length: bytes, hashes: { sha256 } },
      ]),
    ),
  }
  return signDocument(signed, [signer])
}

/** What a role says of the file of the role underneath. */
interface Announced {
  readonly version: number
  readonly length: number
  readonly hashes: { readonly sha256: string }
}

export const announce = async (
  version: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Announced> => ({
  version,
  length: bytes.length,
  hashes: { sha256: await sha256Of(bytes) },
})

export const signSnapshot = (
  version: number,
  targets: Announced,
  signer: Signer,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> => {
  const signed = { ...headOf('snapshot', version, now), meta: { 'targets.json': targets } }
  return signDocument(signed, [signer])
}

/** Carries the moment it was signed at: a terminal's clock is never earlier than what it has seen. */
export const signTimestamp = (
  version: number,
  snapshot: Announced,
  signer: Signer,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> => {
  const signed = {
    ...headOf('timestamp', version, now),
    signed_at: isoSeconds(now),
    meta: { 'snapshot.json': snapshot },
  }
  return signDocument(signed, [signer])
}
