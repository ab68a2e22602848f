/** What the hub whispers: « look again ». The truth is always asked for; a hint only makes it sooner. */
import { type HintKind, hintKinds } from '#contract/rollout.ts'

export interface Hints {
  /** Tells `listener` of each hint of that kind, when hints may have been missed, and now and then without any. */
  readonly on: (kind: HintKind, listener: () => void) => () => void
  readonly close: () => void
}

/** What is used of an `EventSource`. */
type Stream = Pick<EventSource, 'CLOSED' | 'close' | 'readyState'> & {
  readonly addEventListener: (name: string, listener: () => void) => void
}
type OpenStream = (path: string) => Stream

const openAgainMs = 15_000
/** Without a hint: one may be lost, and a network may let no stream through. */
const lookAgainMs = 60_000

export function createHints(open: OpenStream = (path) => new EventSource(path)): Hints {
  const listeners = new Map<HintKind, Set<() => void>>(hintKinds.map((kind) => [kind, new Set()]))
  const tell = (kind: HintKind) => {
    for (const listener of listeners.get(kind) ?? []) listener()
  }
  const tellAll = () => hintKinds.forEach(tell)
  let stream: Stream | undefined
  let opening: ReturnType<typeof setTimeout> | undefined
  const start = (isAgain: boolean) => {
    let wasCut = isAgain
    const opened = open('/api/hints')
    stream = opened
    for (const kind of hintKinds) opened.addEventListener(kind, () => tell(kind))
    opened.addEventListener('open', () => {
      if (wasCut) tellAll()
      wasCut = false
    })
    opened.addEventListener('error', () => {
      wasCut = true
      // The browser opens it again by itself, except after a refusal.
      if (opened.readyState === opened.CLOSED) opening = setTimeout(() => start(true), openAgainMs)
    })
  }
  start(false)
  const looking = setInterval(tellAll, lookAgainMs)
  return {
    on(kind, listener) {
      listeners.get(kind)?.add(listener)
      return () => listeners.get(kind)?.delete(listener)
    },
    close() {
      clearTimeout(opening)
      clearInterval(looking)
      stream?.close()
    },
  }
}
