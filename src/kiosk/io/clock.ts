/** Time as the edges of the terminal see it; injected, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since an arbitrary start. Never goes back, whatever happens to the date of the PC. */
  now(): number
  /** Calls back once after this many milliseconds; the function returned cancels it. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export const wait = (clock: Clock, ms: number) =>
  new Promise<void>((resolve) => {
    clock.after(ms, resolve)
  })
