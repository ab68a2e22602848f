/** Where releases are kept on a terminal: on disk (content-store.ts) or, when the disk fails, in memory. */
import type { Content, Manifest } from '#contract/release.ts'
import type { Result } from '#contract/result.ts'
import type { StorageFault } from './storage-fault.ts'

export interface Standing {
  /** Number of the release the screens show, and the programme it belongs to. */
  readonly active: number | undefined
  readonly deployment: string | undefined
  /** A whole, verified release waiting beside it, newer than the active one. */
  readonly ready: number | undefined
}

export interface ContentStore {
  /** Which of these files are already kept, by SHA-256. */
  kept(sha256s: readonly string[]): Promise<ReadonlySet<string>>

  /** Keeps one verified file, before its release is whole: a cut download resumes where it stopped. */
  keepFile(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<undefined, StorageFault>>

  /**
   * Puts a release beside the active one. `files` by SHA-256; those already kept may be left out. Refused as `damaged`
   * when the whole does not open; the damaged files are then forgotten, so that the next download brings them again.
   */
  storeRelease(
    manifest: Manifest,
    files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  ): Promise<Result<undefined, StorageFault>>

  /** Moves the pointer, in one transaction, and keeps the release it leaves. `damaged` when it is not stored. */
  activate(number: number): Promise<Result<undefined, StorageFault>>

  /** What the screens show. A damaged release is forgotten and the previous one takes its place, for good. */
  readActive(): Promise<Content | undefined>

  standing(): Promise<Standing>

  /** Removes what no kept release needs, oldest first. Only between sessions. Says how many files went. */
  sweep(): Promise<Result<number, StorageFault>>

  close(): void
}
