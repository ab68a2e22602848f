/** What is being written, held while somebody looks at the calls. In memory, and not for long: another may come to this tablet. */

export interface Held<T> {
  /** `undefined` when nothing is held, or nobody has come back to it for a while. */
  readonly read: () => T | undefined
  readonly hold: (value: T) => void
  readonly forget: () => void
}

/** As long as it takes to go to somebody who calls and come back. */
export const heldForMs = 10 * 60_000

export function createHeld<T>(now: () => number): Held<T> {
  let held: { readonly value: T; readonly atMs: number } | undefined
  return {
    read: () => {
      // A clock that was put back is no reason to keep it longer.
      const isRecent = held !== undefined && Math.abs(now() - held.atMs) < heldForMs
      if (!isRecent) held = undefined
      return held?.value
    },
    hold: (value) => {
      held = { value, atMs: now() }
    },
    forget: () => {
      held = undefined
    },
  }
}
