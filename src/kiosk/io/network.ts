/** Whether the hub answers: a real request, because `navigator.onLine` only says that a cable is plugged in. */
import { type Clock, systemClock } from './clock.ts'

export interface Network {
  isOnline(): boolean
  /** Instant of the last answer, milliseconds since 1970; `undefined` before the first. */
  lastContact(): number | undefined
  onChange(listener: (isOnline: boolean) => void): () => void
  /** Asks now. Two calls at once are one. */
  check(): Promise<boolean>
  stop(): void
}

export interface NetworkOptions {
  /** Answers `application/json` and nothing else: a captive portal's page is not the hub. */
  readonly url?: string
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
  readonly today?: () => number
  /** Where the browser's `online` and `offline` events are heard. Hints: they only make us ask sooner. */
  readonly hints?: EventTarget
  readonly isPlugged?: () => boolean
}

const answerMs = 5000
const calmMs = 30_000
const firstRetryMs = 2000
const longestRetryMs = 60_000

/** Asks at once, then every 30 seconds; after a silence 2, 4, 8… up to 60 seconds later. */
export function watchNetwork(options: NetworkOptions = {}): Network {
  const { url = '/health', fetch = globalThis.fetch, clock = systemClock } = options
  const { today = Date.now, hints = globalThis, isPlugged = () => navigator.onLine } = options
  const listeners = new Set<(isOnline: boolean) => void>()
  let isOnline = isPlugged()
  let lastContact: number | undefined
  let silences = 0
  let checking: Promise<boolean> | undefined
  let isStopped = false
  let cancelNext: (() => void) | undefined

  const ask = async (): Promise<boolean> => {
    const stop = new AbortController()
    const cancel = clock.after(answerMs, () => stop.abort())
    try {
      const answer = await fetch(url, {
        method: 'HEAD',
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        signal: stop.signal,
      })
      return answer.ok && /^application\/json\b/.test(answer.headers.get('content-type') ?? '')
    } catch {
      return false
    } finally {
      cancel()
    }
  }

  const become = (next: boolean) => {
    if (next === isOnline) return
    isOnline = next
    for (const listener of listeners) listener(next)
  }

  const askAndTell = async () => {
    cancelNext?.()
    const hasAnswered = await ask()
    silences = hasAnswered ? 0 : silences + 1
    if (hasAnswered) {
      lastContact = today()
      become(true)
    } else if (silences > 1 || !isPlugged()) {
      // One lost request is not a cut: the screen must not flicker between two worlds.
      become(false)
    }
    const retryMs = Math.min(firstRetryMs * 2 ** (silences - 1), longestRetryMs)
    if (!isStopped) cancelNext = clock.after(silences === 0 ? calmMs : retryMs, () => void check())
    return isOnline
  }

  const check = () => {
    checking ??= askAndTell().finally(() => {
      checking = undefined
    })
    return checking
  }

  const hear = () => void check()
  hints.addEventListener('online', hear)
  hints.addEventListener('offline', hear)
  void check()

  return {
    isOnline: () => isOnline,
    lastContact: () => lastContact,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check,
    stop() {
      isStopped = true
      cancelNext?.()
      hints.removeEventListener('online', hear)
      hints.removeEventListener('offline', hear)
    },
  }
}
