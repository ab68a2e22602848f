/** Open answers to `GET /api/hints`, many thousands of them, mostly silent: a few bytes of ours for each. */
import type { ServerResponse } from 'node:http'
import type { HintKind } from '#contract/rollout.ts'
import type { Clock } from '../clock.ts'
import { gather } from './gather.ts'

/** What a connection may leave unread before it is cut: its other end sleeps, and will come back. */
const mostUnreadBytes = 16_384
/** Proxies cut a connection that says nothing for half a minute. */
const commentEveryMs = 15_000
/** Comments go out in as many turns: ten thousand at once would hold everything else. */
const turns = 15

const comment = Buffer.from(': \n\n')

export interface HintListener {
  /** Hears every kind; anybody else hears of releases. */
  readonly isStaff: boolean
  /** Where a terminal stands, when it says so: it hears what is told to its place. */
  readonly place?: string | undefined
}

export interface HintStreams {
  readonly count: () => number
  readonly add: (stream: ServerResponse, listener: HintListener) => void
  readonly send: (kind: HintKind) => void
  /** At once, to those who listen at these places. */
  readonly sendTo: (kind: HintKind, places: ReadonlySet<string>) => void
  /** Ends every stream. */
  readonly stop: () => void
}

export function hintStreams(clock: Clock): HintStreams {
  const streams = new Map<ServerResponse, HintListener & { readonly turn: number }>()
  let added = 0
  let turn = 0

  const write = (stream: ServerResponse, bytes: Buffer) => {
    if (stream.writableLength > mostUnreadBytes) stream.destroy()
    else stream.write(bytes)
  }
  const eventOf = (kind: HintKind) => Buffer.from(`event: ${kind}\ndata: 1\n\n`)
  const gathered = gather(clock, (kind) => {
    const bytes = eventOf(kind)
    for (const [stream, { isStaff }] of streams)
      if (isStaff || kind === 'releases') write(stream, bytes)
  })
  const keepOpen = () => {
    turn = (turn + 1) % turns
    for (const [stream, one] of streams) if (one.turn === turn) write(stream, comment)
    cancel = streams.size === 0 ? undefined : clock.after(commentEveryMs / turns, keepOpen)
  }
  /** Undefined while nobody listens. */
  let cancel: (() => void) | undefined

  return {
    count: () => streams.size,
    add: (stream, listener) => {
      added += 1
      streams.set(stream, { ...listener, turn: added % turns })
      stream.once('close', () => streams.delete(stream))
      cancel ??= clock.after(commentEveryMs / turns, keepOpen)
    },
    send: gathered.tell,
    sendTo: (kind, places) => {
      const bytes = eventOf(kind)
      for (const [stream, { place }] of streams)
        if (place !== undefined && places.has(place)) write(stream, bytes)
    },
    stop: () => {
      cancel?.()
      gathered.stop()
      for (const stream of streams.keys()) stream.end()
    },
  }
}
