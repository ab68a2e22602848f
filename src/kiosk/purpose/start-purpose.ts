/** What a terminal is for, beyond serving whoever comes. Loaded where the hub may open a workshop on it. */
import { surround } from '#guide/surround.ts'
import { currentView } from '#session/trail.ts'
import type { View } from '#session/session-words.ts'
import { createStore, type Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { type Clock, systemClock } from '../io/clock.ts'
import { reachedStep } from '../screens/reached-step.ts'
import { followWorkshop, noWorkshop, type WorkshopKnown } from './follow-workshop.ts'
import { touchesTo } from './lead-walk.ts'
import { PracticeSite } from './practice-site.tsx'
import { purposeBanner } from './purpose-banner.tsx'
import { purposeScreen } from './purpose-screen.tsx'
import type { PurposeDeeds, Sitting } from './sitting.ts'
import { watchSeats } from './watch-seats.ts'

interface PurposeWays {
  readonly clock?: Clock
  readonly random?: () => number
  readonly draw?: () => string
}

const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])
/** Whoever is there comes back to the step by themselves. */
const leftAlone: ReadonlySet<View['at']> = new Set(['help', 'assisted', 'finish', 'comfort'])

export function startPurpose(
  session: Omit<SessionPort, 'connect'>,
  terminal: Store<TerminalState>,
  {
    clock = systemClock,
    random = Math.random,
    draw = () => crypto.randomUUID().replaceAll('-', ''),
  }: PurposeWays = {},
): void {
  const known = createStore<WorkshopKnown>(noWorkshop)
  const roleNow = () => terminal.read().role ?? 'self-service'
  const sitting = createStore<Sitting>({
    ...noWorkshop,
    isPractice: false,
    isDismissed: false,
    role: roleNow(),
    seats: undefined,
  })
  let joinsNext = false
  /** The turn of the workshop that this follower was last led to. */
  let followed: number | undefined

  const guideOf = () => terminal.read().content?.guides[known.read().lead?.guide ?? '']
  const standing = () => {
    const { walk } = session.read().context
    return walk && walk.guide === guideOf() ? reachedStep(walk)?.id : undefined
  }
  const follower = followWorkshop(known, {
    clock,
    random,
    draw,
    signing: () => terminal.read().fleet?.signing(),
    standing,
    onEnd: () => session.send({ type: 'person.left' }),
  })

  const begin = () => {
    const guide = guideOf()
    const { today, place, isClockWrong } = terminal.read()
    if (!guide) return
    // No site is opened: the line changes nothing to an exercise.
    const surroundings = surround(guide, {
      today,
      online: true,
      place,
      clockIsWrong: isClockWrong,
    })
    session.send({ type: 'person.began', guide, surroundings })
  }

  /** Level with where the aidant leads. */
  const followLead = () => {
    const { lead, joined, isCut } = known.read()
    if (!lead || joined?.workshop !== lead.workshop || isCut) {
      followed = undefined
      return
    }
    if (followed === lead.turn || !inSession.has(session.read().moment)) return
    followed = lead.turn
    if (lead.pace === 'free') return
    session.send({ type: 'person.stirred' })
    const view = currentView(session.read().context)
    if (session.read().context.walk?.guide !== guideOf()) begin()
    const { walk } = session.read().context
    for (const touch of walk ? touchesTo(walk, lead) : []) session.send(touch)
    const isLeftAlone = leftAlone.has(view.at)
    session.send({ type: 'person.opened', view: isLeftAlone ? view : { at: 'guide' } })
  }

  const join = () => {
    joinsNext = false
    const { lead } = known.read()
    if (session.read().moment !== 'attract' || !lead || !guideOf()) return
    sitting.change({ isPractice: true })
    session.send({ type: 'person.touched' })
    begin()
    follower.join()
  }
  /** Back to what they were at. */
  const closeAsked = () => {
    if (currentView(session.read().context).at === 'workshop')
      session.send({ type: 'person.wentBack' })
  }
  const deeds: PurposeDeeds = {
    join,
    endAndJoin: () => {
      joinsNext = true
      session.send({ type: 'person.left' })
    },
    ask: () => session.send({ type: 'person.opened', view: { at: 'workshop' } }),
    dismiss: () => {
      sitting.change({ isDismissed: true })
      closeAsked()
    },
  }

  let { moment } = session.read()
  session.subscribe(() => {
    const before = moment
    moment = session.read().moment
    if (inSession.has(before) && !inSession.has(moment)) follower.leave()
    if (moment === 'attract' && before !== 'attract') {
      sitting.change({ isPractice: false, isDismissed: false })
      if (joinsNext) join()
    }
    follower.moved()
  })
  known.subscribe(() => {
    const now = known.read()
    sitting.change(now)
    if (!guideOf()) closeAsked()
    const { joined, isCut } = now
    // The workshop keeps them here while somebody talks; without the hub, a silence ends the session as ever.
    if (joined && !isCut && moment === 'active') session.send({ type: 'person.stirred' })
    followLead()
  })

  const seen = () => ({
    session: session.read(),
    terminal: terminal.read(),
    sitting: sitting.read(),
  })
  const screens = { PracticeSite }
  const { banners = [] } = terminal.read()
  terminal.change({ banners: [...banners, purposeBanner(sitting, deeds)] })
  let shown = ''
  const publish = () => {
    const now = sitting.read()
    const key = JSON.stringify(now)
    if (key === shown) return
    shown = key
    terminal.change({
      purpose: {
        isPractice: now.isPractice || now.role === 'demonstration',
        screenOf: (here) => purposeScreen(seen(), here, deeds),
        look: follower.look,
        screens,
      },
    })
  }
  sitting.subscribe(publish)
  publish()
  terminal.subscribe(() => {
    if (roleNow() !== sitting.read().role) sitting.change({ role: roleNow() })
  })
  follower.look()
  watchSeats({
    clock,
    random,
    signing: () => terminal.read().fleet?.signing(),
    isWanted: () => sitting.read().role === 'welcome',
    onSeats: (seats) => sitting.change({ seats }),
  })
}
