/** Loads what a member of a fleet needs: where this PC has joined one, or when staff is about to make it join. */
import type { LinkPort } from '#contract/terminal-link.ts'
import type { FetchLike } from '#seal/download.ts'
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { fleetDatabase } from '../io/databases.ts'
import { appVersion } from './embedded-trust.ts'
import type { ShownContent } from './start-content.ts'

export interface Membership {
  /** For releases: signed once the terminal is a member. */
  readonly fetchReleases: FetchLike
  /** What to do when the hub hints that there is news. */
  readonly onNews: (lookSoon: () => void) => void
}

/** `/?enrol` leads staff to the enrolment, in a browser that no supervisor holds. */
const enrolParameter = 'enrol'

async function hasJoined(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === fleetDatabase)
  } catch {
    return false
  }
}

export async function startMembership(
  session: SessionPort,
  terminal: Store<TerminalState>,
  shown: ShownContent,
): Promise<Membership> {
  let fetchReleases: FetchLike = (url, init) => fetch(url, init)
  let lookSoon = () => {}
  let loading: Promise<void> | undefined
  const supervisor: LinkPort | undefined = globalThis.escaleTerminal

  const load = async () => {
    const { startFleet } = await import('../fleet/start-fleet.ts')
    const fleet = await startFleet({
      app: appVersion,
      session,
      terminal,
      shown,
      isSupervised: supervisor !== undefined,
      lookSoon: () => lookSoon(),
    })
    fetchReleases = fleet.fetchReleases
  }
  const join = () => {
    // Should it fail to load, people are served all the same; the next try loads it again.
    loading ??= load().catch(() => {
      loading = undefined
    })
    return loading
  }
  const openEnrolment = () => {
    if (session.read().moment === 'attract') session.send({ type: 'person.touched' })
    session.send({ type: 'person.opened', view: { at: 'enrolment' } })
    void join()
  }

  const { deeds } = terminal.read()
  if (deeds) terminal.change({ deeds: { ...deeds, openEnrolment } })
  if (await hasJoined()) await join()
  if (new URL(location.href).searchParams.has(enrolParameter)) openEnrolment()
  return {
    fetchReleases: (url, init) => fetchReleases(url, init),
    onNews: (look) => {
      lookSoon = look
    },
  }
}
