/** Where a terminal keeps its releases and what it trusts: on disk (release-database.ts), or in memory when the disk fails. */
import type { FloorStore } from '#seal/floors.ts'
import type { ReleaseStore } from '#seal/release-store.ts'
import type { MetadataStore } from '#seal/seal-options.ts'
import type { Whereabouts } from '../app/terminal-state.ts'

export type FileBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Every method may throw: the disk failed. */
export interface KioskReleases extends ReleaseStore {
  /** Those of these files that are there, by SHA-256, in one go. */
  readFiles(sha256s: readonly string[]): Promise<FileBytes>
  /** Which of these files are there, by SHA-256. */
  kept(sha256s: readonly string[]): Promise<ReadonlySet<string>>
  /** Forgets every release but these, and the files that only it needed. Says how many files went. */
  sweep(keep: ReadonlySet<number>): Promise<number>
}

export interface TerminalStores {
  readonly releases: KioskReleases
  readonly metadata: MetadataStore
  readonly floors: FloorStore
  /** Where an administrator has put this terminal: known at the next start before anything is shown. */
  readonly whereabouts: {
    read(): Promise<unknown>
    write(where: Whereabouts): Promise<void>
  }
  close(): void
}
