/** Time shared fairly: counted while somebody sits here, limited only while the hub says that somebody waits. */
import { fairUseAt } from '#contract/fair-use.ts'
import { moreMinutes, type WaitingAnswer } from '#contract/waiting.ts'
import {
  type FairUseTime,
  giveMore,
  isOver,
  passTime,
  sitDown,
  warningOf,
} from '#session/fair-use-time.ts'
import { createStore, type Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { type Clock, systemClock } from '../io/clock.ts'
import { type FairUseKnown, fairUseScreens } from './fair-use-screens.tsx'
import { watchWaiting } from './watch-waiting.ts'
import { watchWork } from './watch-work.ts'

interface FairUseWays {
  readonly clock?: Clock
  readonly random?: () => number
}

const tickMs = 5000
/** A page that slept, or stood behind a dialog, has used no more of anybody's time. */
const longestTickMs = 2 * tickMs
const newsMs = 60_000
const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])

export function startFairUse(
  session: Omit<SessionPort, 'connect'>,
  terminal: Store<TerminalState>,
  { clock = systemClock, random = Math.random }: FairUseWays = {},
): void {
  const known = createStore<FairUseKnown>({ minutes: undefined, news: undefined })
  const counts = watchWork(terminal, clock)
  /** Of whoever sits here; forgotten with their session. */
  let time: FairUseTime | undefined
  let lastMs = 0
  let newsUntilMs = 0
  let heard: WaitingAnswer | undefined
  /** As often as this seat had been given time when they sat down, and since. */
  let given: number | undefined
  let hasMoreSilence = false

  const fairUse = () => {
    const { content, placeId } = terminal.read()
    return content && fairUseAt(content.front.deployment, content.front.places[placeId])
  }

  const show = (before: FairUseTime, now: FairUseTime, news?: FairUseKnown['news']) => {
    const wasTold = warningOf(before) !== undefined
    const minutes = warningOf(now)
    const fresh = wasTold && minutes === undefined ? (news ?? 'lifted') : undefined
    if (fresh) newsUntilMs = clock.now() + newsMs
    const isOld = minutes !== undefined || clock.now() >= newsUntilMs
    const shown = { minutes, news: fresh ?? (isOld ? undefined : known.read().news) }
    const { minutes: shownMinutes, news: shownNews } = known.read()
    if (shown.minutes !== shownMinutes || shown.news !== shownNews) known.change(shown)
  }

  const give = (times: number) => {
    if (!time) return
    const before = time
    time = giveMore(before, times * moreMinutes)
    show(before, time, 'given')
  }

  const pass = () => {
    const rule = fairUse()
    if (!time || !rule) return
    const nowMs = clock.now()
    const passed = {
      ms: Math.min(nowMs - lastMs, longestTickMs),
      counts: counts(),
      isWaiting: heard?.isWaiting === true,
    }
    lastMs = nowMs
    const before = time
    time = passTime(before, passed, rule)
    show(before, time)
    if (isOver(time)) session.send({ type: 'person.left' })
  }

  let cancelTick = () => {}
  const tick = () => {
    pass()
    if (time) cancelTick = clock.after(tickMs, tick)
  }

  const look = watchWaiting({
    clock,
    random,
    signing: () => terminal.read().fleet?.signing(),
    isWanted: () => time !== undefined && fairUse() !== undefined,
    onHeard: (answer) => {
      heard = answer
      if (answer) {
        if (given !== undefined && answer.given > given) give(answer.given - given)
        given = answer.given
      }
      pass()
    },
  })

  const begin = () => {
    const rule = fairUse()
    if (!rule) return
    time = sitDown(rule)
    lastMs = clock.now()
    heard = undefined
    given = undefined
    look()
    cancelTick = clock.after(tickMs, tick)
  }
  const forget = () => {
    cancelTick()
    time = undefined
    newsUntilMs = 0
    known.change({ minutes: undefined, news: undefined })
  }
  const follow = () => {
    const { moment, context } = session.read()
    const isHere = inSession.has(moment)
    if (isHere && !time) begin()
    if (!isHere && time) forget()
    // An aidant beside the person gave this session more time to think: it is given here too.
    const silenceSeconds = terminal.read().front.times.silenceSeconds
    const hasMore = context.times.silenceSeconds > silenceSeconds
    if (hasMore && !hasMoreSilence) give(1)
    hasMoreSilence = hasMore
  }
  session.subscribe(follow)
  follow()

  const { FairUseBanner, FairUse } = fairUseScreens(known)
  const { banners = [] } = terminal.read()
  terminal.change({ banners: [...banners, FairUseBanner], fairUse: { look, screens: { FairUse } } })
}
