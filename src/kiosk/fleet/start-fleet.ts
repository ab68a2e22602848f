/** The terminal as a member of a fleet. Loaded where it has joined one, or when staff is about to make it join. */
import type { Enrolment as Enrolled } from '#contract/enrolment.ts'
import type { FetchLike } from '#seal/download.ts'
import { currentView } from '#session/trail.ts'
import { createStore, type Source } from '#ui/store/store.ts'
import type { FleetState } from '../app/fleet-state.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Whereabouts } from '../app/terminal-state.ts'
import { systemClock } from '../io/clock.ts'
import { nextPause } from '../io/next-pause.ts'
import { Enrolment } from '../screens/enrolment.tsx'
import { enrolment, type FleetKnown } from './enrolment.ts'
import { openFleetDatabase } from './fleet-database.ts'
import type { FleetParts } from './fleet-parts.ts'
import { hubClock } from '#ask/hub-clock.ts'
import { fetchTracked } from './sign-timestamp.ts'
import { startWork } from './start-work.ts'

export interface Fleet {
  /** For releases: the hub answers each terminal with its own track. */
  readonly fetchReleases: FetchLike
}

const lockName = 'escale-fleet'
/** Between two looks at what an administrator has answered, while staff waits in front of the screen, and otherwise. */
const waitingMs = 10_000
const restingMs = 10 * 60_000

const plainFetch: FetchLike = (url, init) => fetch(url, init)

/** Two windows under one key would be taken for two PCs: one of them works, as long as it is open. */
const isAlone = () =>
  new Promise<boolean>((resolve) => {
    navigator.locks
      .request(lockName, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : new Promise(() => {})
      })
      .catch(() => resolve(false))
  })

export async function startFleet(parts: FleetParts): Promise<Fleet> {
  const { session, terminal, shown } = parts
  const state = createStore<FleetKnown>({
    standing: { is: 'outside' },
    fingerprint: undefined,
    refusal: undefined,
  })
  let deeds: FleetState['deeds'] = { enrol: () => {}, lookAgain: () => {} }
  let signing: FleetState['signing'] = () => undefined
  const follow = () => {
    const known = state.read()
    terminal.change({ fleet: { ...known, deeds, signing, screens: { Enrolment } } })
    if (known.standing.is === 'enrolled') shown.settle(placeOf(known.standing.enrolment))
  }
  state.subscribe(follow)

  const database = await openFleetDatabase().catch(() => undefined)
  if (!database || !(await isAlone())) {
    state.change({ standing: { is: database ? 'elsewhere' : 'impossible' } })
    return { fetchReleases: plainFetch }
  }

  const hubTime = hubClock()
  const member = enrolment({
    database,
    state,
    isSupervised: parts.isSupervised,
    ways: { clock: hubTime, fetch: (url, init) => fetch(url, init) },
  })
  const lookAgain = () => void member.lookAgain()
  signing = member.signing
  deeds = { enrol: (code) => void member.enrol(code), lookAgain }
  await member.wake().catch(() => state.change({ standing: { is: 'impossible' } }))
  follow()
  lookWhileWaiting(state, session, lookAgain)
  workOnceAccepted(state, () => startWork({ ...parts, database, member, hubTime }))
  return { fetchReleases: fetchTracked(plainFetch, member.signing) }
}

const placeOf = ({ place, seat }: Enrolled): Whereabouts => ({ place, seat })

const isEnrolled = ({ standing }: FleetKnown, ...states: readonly Enrolled['state'][]) =>
  standing.is === 'enrolled' && states.includes(standing.enrolment.state)

/** A terminal that waits, or was withdrawn, asks what became of it; an accepted one learns it by its reports. */
function lookWhileWaiting(
  state: Source<FleetKnown>,
  session: Pick<SessionPort, 'read'>,
  lookAgain: () => void,
) {
  const look = () => {
    const isAsking = isEnrolled(state.read(), 'pending', 'revoked')
    if (isAsking) lookAgain()
    const isWatched = currentView(session.read().context).at === 'enrolment'
    const everyMs = isWatched ? waitingMs : restingMs
    systemClock.after(nextPause({ everyMs, longestMs: restingMs }, 0, Math.random()), look)
  }
  look()
}

function workOnceAccepted(state: Source<FleetKnown>, work: () => void) {
  let hasBegun = false
  const begin = () => {
    if (hasBegun || !isEnrolled(state.read(), 'accepted')) return
    hasBegun = true
    work()
  }
  state.subscribe(begin)
  begin()
}
