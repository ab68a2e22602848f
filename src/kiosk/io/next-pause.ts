/** How long to wait before asking the hub again, so that a fleet that lost it together does not come back together. */

export interface Pauses {
  /** When all is well; each pause is up to a fifth shorter or longer. */
  readonly everyMs: number
  /** Longest pause after failures: twice as long for each, up to this, and then any time below (« full jitter »). */
  readonly longestMs: number
}

const firstMs = 20_000
/** A pause of nothing would be a storm of one. */
const leastMs = 2000

/** `failures` in a row, 0 after a success. `random` in [0, 1). */
export function nextPause({ everyMs, longestMs }: Pauses, failures: number, random: number) {
  if (failures === 0) return Math.round(everyMs * (0.8 + 0.4 * random))
  const most = Math.min(longestMs, firstMs * 2 ** (failures - 1))
  return Math.round(leastMs + (most - leastMs) * random)
}
