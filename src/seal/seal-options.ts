/** What the client needs from where it runs: the kiosk's page, the supervisor, a command. */
import type { Result } from '#contract/result.ts'
import { download, type DownloadLimits, type DownloadWays } from './download.ts'
import type { FloorStore } from './floors.ts'
import type { Refusal, Role } from './refusals.ts'
import type { SealCrypto } from './seal-crypto.ts'

/** The last trusted metadata, byte for byte. Either method may throw: the disk failed. */
export interface MetadataStore {
  read(role: Role): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Resolves once it would survive the plug being pulled. */
  write(role: Role, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

export interface SealOptions extends DownloadWays {
  /** Absolute address of the metadata, ending with a slash. */
  readonly base: string
  /** Root metadata that came with the app: the keys trust begins at. */
  readonly embeddedRoot: Uint8Array<ArrayBuffer>
  /** When the app was built, and what the system's clock says; milliseconds since 1970. */
  readonly builtAtMs: number
  readonly systemMs: () => number
  readonly crypto: SealCrypto
  readonly metadata: MetadataStore
  /** Two, that do not fail together. */
  readonly floors: readonly FloorStore[]
}

/** Metadata files are named by the version announced; only the timestamp keeps its name. */
export async function downloadMetadata(
  role: Role,
  version: number | undefined,
  limits: DownloadLimits,
  options: SealOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const name = version === undefined ? `${role}.json` : `${version}.${role}.json`
  const bytes = await download(options.base + name, limits, options)
  return bytes.ok ? bytes : { ok: false, fault: { code: bytes.fault, role } }
}
