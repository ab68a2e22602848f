/**
 * Brings a release from the hub, or from any static server: the manifest, then only the files this terminal lacks, each
 * checked against the size and SHA-256 the manifest announces.
 *
 * [Note: The seam of trust] `readManifest` is the one place where a manifest begins to be believed. Today it is believed
 * because it came over the hub's address; a signed manifest is verified there, and nothing after it changes.
 */
import * as v from 'valibot'
import { type Manifest, manifestSchema, type ReleaseFile } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { fetchBytes, type FetchFault, type FetchWays } from './fetch-bytes.ts'
import { canVerify, sha256Hex } from './sha256-hex.ts'

export interface ReleaseFault {
  readonly code:
    | FetchFault
    /** Not a manifest: a captive portal's page, a cut file, a later schema. */
    | 'bad-manifest'
    /** The manifest of another programme. */
    | 'wrong-deployment'
    /** A lower number than the one this terminal already has. */
    | 'older'
    | 'hash-mismatch'
    /** The disk cannot take it. */
    | 'no-room'
    /** Neither https nor localhost: the browser gives no way to verify anything. */
    | 'insecure'
  /** Name of the file in the manifest, when one file is at fault. */
  readonly file?: string
}

/** What the terminal already has. */
export interface Known {
  /** Deployment it belongs to; the first release decides when there is none yet. */
  readonly deployment: string | undefined
  /** Highest release number it holds, 0 for none. */
  readonly number: number
  kept(sha256s: readonly string[]): Promise<ReadonlySet<string>>
  hasRoomFor(bytes: number): Promise<boolean>
  /** Given each file once verified, so that a cut download resumes where it stopped. */
  keep(file: ReleaseFile, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>
}

export type FetchedRelease =
  | { readonly kind: 'unchanged' }
  /** Every file of the manifest is now kept, or in `files` (by SHA-256). */
  | {
      readonly kind: 'fetched'
      readonly manifest: Manifest
      readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
    }

const maxManifestBytes = 2_000_000

/** `base` is absolute and ends with a slash: `https://hub.example/release/`. */
export async function fetchRelease(
  base: string,
  known: Known,
  ways: FetchWays = {},
): Promise<Result<FetchedRelease, ReleaseFault>> {
  if (!canVerify()) return fail({ code: 'insecure' })

  const manifest = await readManifest(base, known, ways)
  if (!manifest.ok) return manifest
  if (manifest.value.number === known.number) return succeed({ kind: 'unchanged' })

  const { files } = manifest.value
  const kept = await known.kept(files.map((file) => file.sha256))
  const missing = files.filter((file) => !kept.has(file.sha256))
  const missingBytes = missing.reduce((sum, file) => sum + file.bytes, 0)
  if (!(await known.hasRoomFor(missingBytes))) return fail({ code: 'no-room' })

  const fetched = await fetchFiles(base, missing, known, ways)
  if (!fetched.ok) return fetched
  return succeed({ kind: 'fetched', manifest: manifest.value, files: fetched.value })
}

async function readManifest(
  base: string,
  known: Known,
  ways: FetchWays,
): Promise<Result<Manifest, ReleaseFault>> {
  const url = new URL('manifest.json', base).href
  const bytes = await fetchBytes(url, 'no-cache', { maxBytes: maxManifestBytes }, ways)
  if (!bytes.ok) return fail({ code: bytes.fault })
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), manifestSchema),
    new TextDecoder().decode(bytes.value),
  )
  if (!parsed.success) return fail({ code: 'bad-manifest' })
  const manifest = parsed.output
  if (known.deployment !== undefined && manifest.deployment !== known.deployment)
    return fail({ code: 'wrong-deployment' })
  if (manifest.number < known.number) return fail({ code: 'older' })
  return succeed(manifest)
}

/** One at a time: the line is shared with the person who is on an official site. */
async function fetchFiles(
  base: string,
  missing: readonly ReleaseFile[],
  known: Known,
  ways: FetchWays,
): Promise<Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, ReleaseFault>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const file of missing) {
    if (files.has(file.sha256)) continue
    const bytes = await fetchFile(base, file, ways)
    if (!bytes.ok) return bytes
    await known.keep(file, bytes.value)
    files.set(file.sha256, bytes.value)
  }
  return succeed(files)
}

async function fetchFile(
  base: string,
  file: ReleaseFile,
  ways: FetchWays,
): Promise<Result<Uint8Array<ArrayBuffer>, ReleaseFault>> {
  const url = new URL(`files/${file.sha256}.json`, base).href
  const bytes = await fetchBytes(url, 'no-store', { maxBytes: file.bytes }, ways)
  if (!bytes.ok) return fail({ code: bytes.fault, file: file.name })
  const isAnnounced = (await sha256Hex(bytes.value)) === file.sha256
  return isAnnounced ? bytes : fail({ code: 'hash-mismatch', file: file.name })
}
