/** What the hub whispers: « look again ». The truth is always asked for; a hint only makes it sooner. */
import { type HintKind, hintKinds } from '#contract/rollout.ts'

export interface Hints {
  /** Tells `listener` of each hint of that kind, and when hints may have been missed. */
  readonly on: (kind: HintKind, listener: () => void) => () => void
  readonly close: () => void
}

type OpenStream = (path: string) => EventSource

const openAgainMs = 15_000

export function createHints(open: OpenStream = (path) => new EventSource(path)): Hints {
  const listeners = new Map<HintKind, Set<() => void>>(hintKinds.map((kind) => [kind, new Set()]))
  const tell = (kind: HintKind) => {
    for (const listener of listeners.get(kind) ?? []) listener()
  }
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const start = (isAgain: boolean) => {
    let wasCut = isAgain
    const opened = open('/api/hints')
    stream = opened
    for (const kind of hintKinds) opened.addEventListener(kind, () => tell(kind))
    opened.addEventListener('open', () => {
      if (wasCut) hintKinds.forEach(tell)
      wasCut = false
    })
    opened.addEventListener('error', () => {
      wasCut = true
      // The browser opens it again by itself, except after a refusal.
      if (opened.readyState === opened.CLOSED) timer = setTimeout(() => start(true), openAgainMs)
    })
  }
  start(false)
  return {
    on(kind, listener) {
      listeners.get(kind)?.add(listener)
      return () => listeners.get(kind)?.delete(listener)
    },
    close() {
      clearTimeout(timer)
      stream?.close()
    },
  }
}
