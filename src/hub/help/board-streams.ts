/**
 * The open answers to `GET /api/aidant/stream`. A hint makes this hub read who waits, once for all its streams, and tell
 * those whose place has changed. Without any hint it looks every five seconds, as each stream is told that it still hears.
 */
import type { ServerResponse } from 'node:http'
import { beatEveryMs } from '#contract/help-board.ts'
import type { HubContext } from '../hub-context.ts'
import { whereFrom } from '../hub-log.ts'
import { boardFor, readPlaces } from './board.ts'
import { placeNames } from './place-names.ts'

/** What a connection may leave unread before it is cut: its other end sleeps, and will come back. */
const mostUnreadBytes = 65_536
/** Who may no longer hear is cut at the latest then. */
const longestMs = 5 * 60_000

interface BoardStream {
  readonly place: string
  readonly helper: string
  readonly endsAtMs: number
  /** What it was last told, but for how long people have waited. */
  told: string
}

const beat = Buffer.from('event: beat\ndata: 1\n\n')

export function boardStreams({ store, clock, hints, log }: HubContext) {
  const streams = new Map<ServerResponse, BoardStream>()
  const namesIn = placeNames()

  const write = (stream: ServerResponse, bytes: Buffer) => {
    if (stream.writableLength > mostUnreadBytes) stream.destroy()
    else stream.write(bytes)
  }

  const tellAll = async () => {
    const places = [...new Set([...streams.values()].map(({ place }) => place))]
    const nowMs = clock.nowMs()
    const known = await readPlaces(store.read, places, await namesIn(store.read), nowMs)
    for (const [stream, one] of streams) {
      const place = known.get(one.place)
      if (!place) continue
      const board = boardFor(place, one.helper, nowMs)
      const told = JSON.stringify({
        ...board,
        calls: board.calls.map((call) => ({ ...call, waitingS: 0 })),
      })
      if (told === one.told) continue
      one.told = told
      write(stream, Buffer.from(`event: board\ndata: ${JSON.stringify(board)}\n\n`))
    }
  }

  let looking: Promise<void> | undefined
  let isOutdated = false
  /** One look at a time; what was hinted meanwhile is looked at next. */
  const look = (): void => {
    isOutdated = looking !== undefined
    if (looking || streams.size === 0) return
    looking = tellAll()
      .catch((error: unknown) => log.say('warn', 'board-not-read', whereFrom(error)))
      .finally(() => {
        looking = undefined
        if (isOutdated) look()
      })
  }

  /** Undefined while nobody listens. */
  let cancel: (() => void) | undefined
  const turn = () => {
    cancel = streams.size === 0 ? undefined : clock.after(beatEveryMs, turn)
    const nowMs = clock.nowMs()
    for (const [stream, { endsAtMs }] of streams)
      if (nowMs >= endsAtMs) stream.end()
      else write(stream, beat)
    look()
  }
  const stopListening = hints.listen((kind) => {
    if (kind === 'help' || kind === 'fleet' || kind === 'waiting') look()
  })

  return {
    count: () => streams.size,
    names: () => namesIn(store.read),
    /** Is told the board at once. */
    add: (stream: ServerResponse, place: string, helper: string) => {
      streams.set(stream, { place, helper, endsAtMs: clock.nowMs() + longestMs, told: '' })
      stream.once('close', () => streams.delete(stream))
      cancel ??= clock.after(beatEveryMs, turn)
      look()
    },
    stop: () => {
      cancel?.()
      stopListening()
      for (const stream of streams.keys()) stream.end()
    },
  }
}
