/**
 * Keeps the board of a place up to date, for as long as the page is open. A page that has heard nothing for a while is blind:
 * it says so, since when, and comes back by itself, each at its own time.
 */
import * as v from 'valibot'
import type { Fetch } from '#ask/hub.ts'
import { beatEveryMs, type HelpBoard, helpBoardSchema } from '#contract/help-board.ts'
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import { createStore, type Source } from '#ui/store/store.ts'
import { readEvents } from './read-events.ts'

/** Two beats and a half: one may be late. */
export const blindAfterMs = 2.5 * beatEveryMs
const shortestPauseMs = 500
const longestPauseMs = 15_000

export interface WatchState {
  /** The last one known: shown, and said to be old, when blind. */
  readonly board: HelpBoard | undefined
  /** When it came, by `now`. */
  readonly boardAtMs: number
  /** Since when nothing was heard, by `now`; `undefined` while it hears. */
  readonly blindSinceMs: number | undefined
  /** Why the hub refuses: code of its refusal. */
  readonly refusal: string | undefined
}

export interface Watch extends Source<WatchState> {
  /**
   * A board that came by another way: the answer to an act, asked while `seen` was shown. One that came since stays: the answer
   * may be older, and what the act has changed comes after it.
   */
  readonly take: (board: HelpBoard, seen: HelpBoard | undefined) => void
  /** Tries again at once: the network is back, the tablet wakes. One that has slept says since when it heard nothing. */
  readonly retry: () => void
  readonly stop: () => void
}

export interface WatchWays {
  readonly fetch: Fetch
  /** Milliseconds since 1970 or any other start. */
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => () => void
  readonly random: () => number
}

const boardText = v.pipe(v.string(), v.parseJson(), helpBoardSchema)

/** Shorter than a person's patience at first; a fleet of tablets never comes back together. */
export const pauseMs = (failures: number, random: number): number => {
  const most = Math.min(longestPauseMs, 1000 * 2 ** failures)
  return Math.round(shortestPauseMs + (most - shortestPauseMs) * random)
}

export function watchBoard(place: string, { fetch, now, after, random }: WatchWays): Watch {
  const store = createStore<WatchState>({
    board: undefined,
    boardAtMs: now(),
    blindSinceMs: undefined,
    refusal: undefined,
  })
  let heardMs = now()
  let failures = 0
  let isStopped = false
  let cut = new AbortController()
  let cancelPause = () => {}

  const hear = () => {
    heardMs = now()
    failures = 0
    const { blindSinceMs, refusal } = store.read()
    if (blindSinceMs !== undefined || refusal !== undefined)
      store.change({ blindSinceMs: undefined, refusal: undefined })
  }
  const goBlind = () => {
    if (store.read().blindSinceMs === undefined) store.change({ blindSinceMs: heardMs })
  }
  /** Whether too long has gone by: timers do not run in a tablet that sleeps, and its clock may be put right. */
  const isSilent = () => {
    // Put back: what was heard would be of the future, and silence would not be noticed for as long.
    heardMs = Math.min(heardMs, now())
    return now() - heardMs >= blindAfterMs
  }
  const show = (board: HelpBoard) => store.change({ board, boardAtMs: now() })

  const listen = async (signal: AbortSignal) => {
    const answer = await fetch(`/api/aidant/stream?place=${encodeURIComponent(place)}`, {
      signal,
      headers: { accept: 'text/event-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
    })
    if (!answer.ok || !answer.body) {
      const refusal = v.safeParse(hubRefusalSchema, await answer.json().catch(() => undefined))
      if (refusal.success) store.change({ refusal: refusal.output.code })
      throw new Error('the hub refuses')
    }
    for await (const { name, data } of readEvents(answer.body)) {
      hear()
      if (name !== 'board') continue
      const board = v.safeParse(boardText, data)
      if (board.success) show(board.output)
    }
  }

  const connect = async () => {
    cancelPause()
    cut.abort()
    cut = new AbortController()
    const { signal } = cut
    const startedMs = now()
    try {
      await listen(signal)
    } catch {
      failures += 1
      if (!isStopped && !signal.aborted) goBlind()
    }
    // Another has taken its place.
    if (signal.aborted) return
    // The hub lets everybody go after some minutes; one that does at once is in trouble.
    if (now() - startedMs < 1000) failures = Math.max(1, failures)
    cancelPause = after(failures === 0 ? 0 : pauseMs(failures, random()), () => void connect())
  }
  const retry = () => {
    if (isStopped) return
    if (isSilent()) goBlind()
    void connect()
  }

  const look = () => {
    cancelLook = after(1000, look)
    if (!isSilent()) return
    const wasBlind = store.read().blindSinceMs !== undefined
    // A stream that hangs, or a tablet that has slept: nobody will tell that it is over.
    if (!wasBlind) retry()
  }
  let cancelLook = after(1000, look)
  void connect()

  return {
    read: store.read,
    subscribe: store.subscribe,
    take: (board, seen) => {
      if (store.read().board === seen) show(board)
    },
    retry,
    stop() {
      isStopped = true
      cancelPause()
      cancelLook()
      cut.abort()
    },
  }
}
