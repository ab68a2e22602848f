/** Time as the supervisor sees it; injected, so that tests need not wait. */
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

/** What `promise` gives, or `late` when it takes longer than `ms`. It goes on unheard. */
export async function within<T, L>(
  clock: Clock,
  ms: number,
  promise: Promise<T>,
  late: L,
): Promise<T | L> {
  let cancel = () => {}
  const deadline = new Promise<L>((resolve) => {
    cancel = clock.after(ms, () => resolve(late))
  })
  try {
    return await Promise.race([promise, deadline])
  } finally {
    cancel()
  }
}
