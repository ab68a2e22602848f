/** The decisions every content store takes the same way, whatever it is made of. */
import type { Manifest } from '#contract/release.ts'

/** The only database the app keeps; the wipe erases every other one. */
export const contentDatabase = 'escale-content'

/** Which stored releases the terminal shows, and would go back to. */
export interface Pointers {
  readonly active: number | undefined
  readonly previous: number | undefined
}

export const noPointers: Pointers = { active: undefined, previous: undefined }

/** Pointers once `number` is shown. Showing again what is shown does not lose the way back. */
export const moveTo = (pointers: Pointers, number: number): Pointers =>
  pointers.active === number ? pointers : { active: number, previous: pointers.active }

/** The newest stored release above the active one; whatever is stored is whole. */
export function readyNumber(pointers: Pointers, stored: readonly number[]): number | undefined {
  const newest = Math.max(...stored, 0)
  return newest > (pointers.active ?? 0) ? newest : undefined
}

/** Releases worth keeping: the one shown, the one before, the one ready. */
export function keptNumbers(
  pointers: Pointers,
  stored: readonly number[],
): ReadonlySet<number | undefined> {
  return new Set([pointers.active, pointers.previous, readyNumber(pointers, stored)])
}

export const filesOf = (manifests: readonly Manifest[]): ReadonlySet<string> =>
  new Set(manifests.flatMap((manifest) => manifest.files.map((file) => file.sha256)))
