/** When to try again after a hub that did not answer. */

const firstMs = 30_000
const longestMs = 60 * 60_000

/** Twice as long after each failure, up to an hour; spread by `random` (0 to 1), so that devices do not come back together. */
export function pauseAfter(failures: number, random: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(20, Math.max(0, failures - 1)))
  return Math.round(whole * (0.5 + random / 2))
}
