/**
 * What time it is, for a PC whose battery may be flat: never before the app was built, nor before the last moment that
 * the timestamp's keys have signed at. A clock that says less is reported, not believed.
 */
import type { Role } from './refusals.ts'

export interface TrustedTime {
  /** Milliseconds since 1970. */
  readonly nowMs: number
  /** How far the system's clock is behind what is known, 0 when it may be right. */
  readonly behindMs: number
}

/** All in milliseconds since 1970. `signedAtMs` is 0 when nothing was seen. */
export function trustedTime(systemMs: number, builtAtMs: number, signedAtMs: number): TrustedTime {
  const floorMs = Math.max(builtAtMs, signedAtMs)
  return { nowMs: Math.max(systemMs, floorMs), behindMs: Math.max(0, floorMs - systemMs) }
}

/** Metadata stops being fresh at the very instant it names (TUF specification, 5.4.4). */
export const isExpired = ({ expires }: { readonly expires: string }, nowMs: number): boolean =>
  nowMs >= Date.parse(expires)

export interface Stale {
  readonly role: Role
  /** When it stopped being fresh, milliseconds since 1970. */
  readonly sinceMs: number
}

interface Expiring {
  readonly role: Role
  readonly signed: { readonly expires: string }
}

/** The first of these that has expired: what a terminal still shows, and says that it is old. */
export function firstStale(kept: readonly Expiring[], nowMs: number): Stale | undefined {
  const expired = kept.find(({ signed }) => isExpired(signed, nowMs))
  return expired && { role: expired.role, sinceMs: Date.parse(expired.signed.expires) }
}
