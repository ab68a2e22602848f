/** Time, as the hub is given it. */

export interface Clock {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  /** Runs once, after at least `ms` milliseconds, unless the answer is called before. Never keeps a process alive. */
  readonly after: (ms: number, run: () => void) => () => void
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}
