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

export interface HintStreams {
  readonly count: () => number
  /** `isStaff` hears every kind; a terminal hears of releases. */
  readonly add: (stream: ServerResponse, isStaff: boolean) => void
  readonly send: (kind: HintKind) => void
  /** Ends every stream. */
  readonly stop: () => void
}

export function hintStreams(clock: Clock): HintStreams {
  const streams = new Map<ServerResponse, { readonly isStaff: boolean; readonly turn: number }>()
  let added = 0
  let turn = 0

  const write = (stream: ServerResponse, bytes: Buffer) => {
    if (stream.writableLength > mostUnreadBytes) stream.destroy()
    else stream.write(bytes)
  }
  const gathered = gather(clock, (kind) => {
    const bytes = Buffer.from(`event: ${kind}\ndata: 1\n\n`)
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
    add: (stream, isStaff) => {
      added += 1
      streams.set(stream, { isStaff, turn: added % turns })
      stream.once('close', () => streams.delete(stream))
      cancel ??= clock.after(commentEveryMs / turns, keepOpen)
    },
    send: gathered.tell,
    stop: () => {
      cancel?.()
      gathered.stop()
      for (const stream of streams.keys()) stream.end()
    },
  }
}
