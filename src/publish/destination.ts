/** Where a release goes: a folder that any server hands out, or a hub. */
import type { OpenedRelease, ReadPublished } from '#author/open-release.ts'
import type { BuiltFile } from '#author/build-release.ts'
import type { SignedRelease } from '#author/sign-release.ts'
import type { Result } from '#contract/result.ts'

export interface Standing {
  /** Highest version of each role ever published there, 0 before the first. */
  readonly versions: { readonly root: number; readonly targets: number; readonly snapshot: number }
  /** Number of the newest whole release. */
  readonly last: number | undefined
}

export interface Delivery {
  /** The ceremony's generations, by version. */
  readonly roots: ReadonlyMap<number, Uint8Array<ArrayBuffer>>
  /** Every file of the release. */
  readonly files: readonly BuiltFile[]
  /** Absent when the last release is still the right one: what is missing of it is put back, and nothing more. */
  readonly signed?: SignedRelease & {
    readonly manifest: OpenedRelease['manifest']
    readonly snapshotVersion: number
  }
}

/** Faults are sentences in French. */
export interface Destination {
  readonly standing: () => Promise<Result<Standing, string>>
  readonly read: ReadPublished
  /** Whole or not at all for whoever reads it; again after a cut, it goes on. */
  readonly take: (delivery: Delivery) => Promise<Result<undefined, string>>
}
