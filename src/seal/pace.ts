/**
 * Slow retrieval: a server that gives a byte at a time holds a terminal for days. TUF names the attack and leaves the
 * defence to us (python-tuf #928): at least 1 kB/s over each half minute, and ten minutes in all.
 */
export interface SealClock {
  /** Calls once after this many milliseconds, unless the function it gives is called before. */
  after(ms: number, act: () => void): () => void
}

const windowMs = 30_000
const minBytes = 30_000
const totalMs = 600_000

export interface Pace {
  /** Resolves once the download has to be given up; never, when it is fast enough. */
  readonly stopped: Promise<'too-slow' | 'too-long'>
  stop(): void
}

/** `received` gives the bytes that have come so far. */
export function startPace(clock: SealClock, received: () => number): Pace {
  const { promise: stopped, resolve } = Promise.withResolvers<'too-slow' | 'too-long'>()
  let before = 0
  let cancelWindow = () => {}
  const watch = () => {
    cancelWindow = clock.after(windowMs, () => {
      if (received() - before < minBytes) return resolve('too-slow')
      before = received()
      watch()
    })
  }
  watch()
  const cancelTotal = clock.after(totalMs, () => resolve('too-long'))
  return {
    stopped,
    stop() {
      cancelWindow()
      cancelTotal()
    },
  }
}
