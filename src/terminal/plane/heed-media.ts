/** Somebody may watch a film without a touch, but a radio that goes on by itself must not keep a session for ever. */
const longestMs = 30 * 60_000

export interface MediaHeed {
  readonly touched: () => void
  /** Whether what is heard still counts as somebody being there. */
  readonly isHeeded: () => boolean
}

/** `now` in milliseconds. */
export function heedMedia(now: () => number): MediaHeed {
  let touchedAt = now()
  return {
    touched: () => {
      touchedAt = now()
    },
    isHeeded: () => now() - touchedAt < longestMs,
  }
}
