/** Downloads bytes without trusting the other end: bounded in size, in silence and in time. */
import { fail, type Result, succeed } from '#contract/result.ts'
import { type Clock, systemClock } from './clock.ts'

export type FetchFault =
  /** No answer, a cut on the way, or nothing received for too long. */
  | 'offline'
  /** More bytes than were announced; the download stopped there. */
  | 'too-big'
  | `http-${number}`

export interface FetchLimits {
  readonly maxBytes: number
  /** Longest silence between two pieces. */
  readonly silenceMs?: number
  /** Longest download as a whole. */
  readonly totalMs?: number
}

export interface FetchWays {
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

async function readBounded(
  response: Response,
  maxBytes: number,
  stir: () => void,
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-big'>> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (!piece || piece.done) break
    stir()
    length += piece.value.length
    if (length > maxBytes) {
      await reader?.cancel()
      return fail('too-big')
    }
    pieces.push(piece.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return succeed(bytes)
}

/**
 * GET without credentials, referrer or redirect. `cache` is `no-cache` for what changes (the browser revalidates with
 * its ETag) and `no-store` for what we keep ourselves.
 */
export async function fetchBytes(
  url: string,
  cache: 'no-cache' | 'no-store',
  limits: FetchLimits,
  ways: FetchWays = {},
): Promise<Result<Uint8Array<ArrayBuffer>, FetchFault>> {
  const { clock = systemClock, fetch = globalThis.fetch, signal } = ways
  const { silenceMs = 20_000, totalMs = 600_000 } = limits
  const stop = new AbortController()
  const abort = () => stop.abort()
  const cancelTotal = clock.after(totalMs, abort)
  let cancelSilence = clock.after(silenceMs, abort)
  const stir = () => {
    cancelSilence()
    cancelSilence = clock.after(silenceMs, abort)
  }
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()

  try {
    const response = await fetch(url, {
      cache,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return fail(`http-${response.status}` as const)
    }
    stir()
    return await readBounded(response, limits.maxBytes, stir)
  } catch {
    return fail('offline')
  } finally {
    cancelTotal()
    cancelSilence()
    signal?.removeEventListener('abort', abort)
  }
}
