/** How often one asker may ask, held in memory and forgotten as soon as it is full again. */
import type { Clock } from './clock.ts'

export interface Pace {
  /** At once, after a rest. */
  readonly burst: number
  readonly perMinute: number
}

/** More askers than this at a time: the one not seen for longest is forgotten. */
const mostAskers = 20_000

interface Bucket {
  tokens: number
  atMs: number
}

export class TokenBuckets {
  readonly #clock: Clock
  readonly #buckets = new Map<string, Bucket>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** 0 when `asker` may ask now; otherwise in how many seconds. */
  take(asker: string, { burst, perMinute }: Pace): number {
    const now = this.#clock.nowMs()
    const bucket = this.#buckets.get(asker) ?? { tokens: burst, atMs: now }
    // A clock set back gives nothing.
    const restedMs = Math.max(0, now - bucket.atMs)
    const tokens = Math.min(burst, bucket.tokens + (restedMs * perMinute) / 60_000)
    const isAllowed = tokens >= 1
    this.#buckets.delete(asker)
    this.#buckets.set(asker, { tokens: isAllowed ? tokens - 1 : tokens, atMs: now })
    this.#forget()
    return isAllowed ? 0 : Math.ceil(((1 - tokens) * 60) / perMinute)
  }

  #forget(): void {
    if (this.#buckets.size <= mostAskers) return
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}
