/** The hub's hints (Server-Sent Events): « look again », never what to believe. A terminal that hears none loses minutes only. */
import type { HintKind } from '#contract/rollout.ts'
import { type Clock, systemClock } from '../io/clock.ts'
import { nextPause } from '../io/next-pause.ts'

const pauses = { everyMs: 5000, longestMs: 10 * 60_000 }
/** All terminals hear a hint at the same time; they look one after the other. Those of one place are few, and somebody waits. */
const spreadMs: Readonly<Record<string, number>> = { releases: 10_000, workshop: 300, waiting: 300 }

type Source = Pick<EventSource, 'addEventListener' | 'close'>

export interface HintWays {
  readonly open?: (address: string) => Source
  /** Where the terminal stands: what is told to its place is heard too. */
  readonly place?: () => string | undefined
  /** It hears, from now on: what was told before is looked for. */
  readonly onOpen?: () => void
  readonly clock?: Clock
  readonly random?: () => number
}

/** A hub that comes back hears from all of its terminals. */
const openSpreadMs = 10_000

const openHints = (address: string): Source => new EventSource(address)

export function hearHints(
  acts: Readonly<Partial<Record<HintKind, () => void>>>,
  {
    open = openHints,
    place = () => undefined,
    onOpen = () => {},
    clock = systemClock,
    random = Math.random,
  }: HintWays = {},
) {
  let failures = 0
  const connect = () => {
    const here = place()
    const source = open(here === undefined ? '/api/hints' : `/api/hints?place=${here}`)
    source.addEventListener('open', () => {
      failures = 0
      clock.after(openSpreadMs * random(), onOpen)
    })
    for (const [kind, act] of Object.entries(acts))
      source.addEventListener(kind, () => clock.after((spreadMs[kind] ?? 0) * random(), act))
    source.addEventListener('error', () => {
      // By ourselves: the browser would come back every few seconds, with everybody else.
      source.close()
      failures += 1
      clock.after(nextPause(pauses, failures, random()), connect)
    })
  }
  connect()
}
