/**
 * A download from someone who may be slow, endless or lying: bounded in bytes, in pace and in time, and taken up again
 * where it was cut. What arrives is nobody's word yet: the caller knows its hash.
 */
import { fail, type Result, succeed } from '#contract/result.ts'
import { type SealClock, startPace } from './pace.ts'

export type DownloadFault =
  | 'offline'
  | 'missing'
  | 'server-error'
  | 'too-big'
  | 'wrong-length'
  | 'too-slow'
  | 'too-long'

interface AnswerLike {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
      cancel(): Promise<unknown>
    }
  } | null
}

/** `fetch`, as far as it is used. */
export type FetchLike = (
  url: string,
  init: {
    readonly headers: Record<string, string>
    readonly signal: AbortSignal
    readonly cache: 'no-cache' | 'no-store'
    readonly credentials: 'omit'
    readonly redirect: 'error'
    readonly referrerPolicy: 'no-referrer'
  },
) => Promise<AnswerLike>

export interface DownloadWays {
  readonly fetch: FetchLike
  readonly clock: SealClock
}

export interface DownloadLimits {
  /** The transfer is broken off at the byte after. */
  readonly maxBytes: number
  /** Fewer bytes than `maxBytes` are refused as well. */
  readonly isExact?: boolean
  /** Whether caches on the way must ask the server again. */
  readonly isFresh?: boolean
}

/** A line that is cut more often than this brings nothing worth the wait. */
const maxAttempts = 8

export async function download(
  url: string,
  limits: DownloadLimits,
  ways: DownloadWays,
): Promise<Result<Uint8Array<ArrayBuffer>, DownloadFault>> {
  const received = receive(limits.maxBytes)
  const pace = startPace(ways.clock, () => received.total())
  try {
    for (let attempt = 1; ; attempt += 1) {
      const before = received.total()
      const end = await bring(url, limits, received, ways, pace.stopped)
      if (end !== 'cut') return end === 'whole' ? finish(received.bytes(), limits) : fail(end)
      if (attempt === maxAttempts || received.total() === before) return fail('offline')
    }
  } finally {
    pace.stop()
  }
}

const finish = (
  bytes: Uint8Array<ArrayBuffer>,
  { maxBytes, isExact = false }: DownloadLimits,
): Result<Uint8Array<ArrayBuffer>, DownloadFault> =>
  isExact && bytes.length !== maxBytes ? fail('wrong-length') : succeed(bytes)

type Ending = 'whole' | 'cut' | DownloadFault

/** One request, for what is still missing. */
async function bring(
  url: string,
  limits: DownloadLimits,
  received: Received,
  { fetch }: DownloadWays,
  stopped: Promise<'too-slow' | 'too-long'>,
): Promise<Ending> {
  const abort = new AbortController()
  const from = received.length()
  const work = async (): Promise<Ending> => {
    try {
      const answer = await fetch(url, {
        headers: from > 0 ? { range: `bytes=${from}-` } : {},
        signal: abort.signal,
        cache: limits.isFresh ? 'no-cache' : 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      })
      return await readAnswer(answer, from, received)
    } catch {
      return 'cut'
    }
  }
  const end = await Promise.race([work(), stopped])
  // Also after a whole answer: nothing is left to read, and a server that says more is not heard.
  abort.abort()
  return end
}

async function readAnswer(answer: AnswerLike, from: number, received: Received): Promise<Ending> {
  if (answer.status === 404 || answer.status === 403) return 'missing'
  const isPart = answer.status === 206 && startOf(answer) === from
  // A server may ignore the range, or answer with another one: begin again.
  if (!isPart) received.restart()
  if (answer.status !== 200 && !isPart) return from > 0 ? 'cut' : 'server-error'
  const reader = answer.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (!piece?.value || piece.done) return 'whole'
    if (received.add(piece.value)) continue
    await reader?.cancel()
    return 'too-big'
  }
}

const startOf = (answer: AnswerLike) =>
  Number(/^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1])

type Received = ReturnType<typeof receive>

function receive(maxBytes: number) {
  let pieces: Uint8Array[] = []
  let length = 0
  let total = 0
  return {
    length: () => length,
    /** Everything that came over the line, what was thrown away included: never decreases. */
    total: () => total,
    restart() {
      pieces = []
      length = 0
    },
    /** `false` when it is one byte too many. */
    add(piece: Uint8Array) {
      length += piece.length
      total += piece.length
      if (length > maxBytes) return false
      pieces.push(piece)
      return true
    },
    bytes() {
      const whole = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        whole.set(piece, at)
        at += piece.length
      }
      return whole
    },
  }
}
