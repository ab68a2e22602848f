/** How long to wait before trying again: longer each time, and from the start again once it held. */
const pausesMs = [1000, 2000, 5000, 15_000, 60_000] as const

export interface BackOff {
  /** Milliseconds to wait now. */
  readonly next: () => number
  /** It held: the next failure is a first one. */
  readonly reset: () => void
}

export function backOff(): BackOff {
  let failures = 0
  return {
    next: () => {
      const pause = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0
      failures += 1
      return pause
    },
    reset: () => {
      failures = 0
    },
  }
}
