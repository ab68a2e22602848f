/** The hub's time, as far as a PC whose clock is wrong can tell it: from the last thing the hub said. */
import { hubTimeHeader } from '#contract/signed-request.ts'

export interface HubClock {
  /** Milliseconds since 1970, by the hub. */
  now(): number
  /** By how much the PC's clock is ahead; 0 until the hub was heard. */
  aheadMs(): number
  /** Learns from an answer of the hub. */
  hear(answer: { readonly headers: { get(name: string): string | null } }): void
}

export function hubClock(systemMs: () => number = Date.now): HubClock {
  let aheadMs = 0
  return {
    now: () => systemMs() - aheadMs,
    aheadMs: () => aheadMs,
    hear({ headers }) {
      const told = Number(headers.get(hubTimeHeader))
      if (Number.isSafeInteger(told) && told > 0) aheadMs = systemMs() - told
    },
  }
}
