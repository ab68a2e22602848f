import type { Clock } from './clock.ts'

/** The work did not end in time. It may still end later; nobody listens any more. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}

/** The outcome of `work`, or a `TimeoutError` after `ms` milliseconds. What `work` throws is thrown. */
export function within<T>(clock: Clock, ms: number, work: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new TimeoutError()))
    // A promise around the call: work which throws at once rejects like work which throws later.
    new Promise<T>((settle) => settle(work())).then(resolve, reject).finally(cancel)
  })
}
