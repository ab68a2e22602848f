/** What can be late: the content, its search, the network's state, the voice of the warning, the app's own updates. */
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { Deeds } from '../app/terminal-state.ts'
import type { WakingState } from '../app/waking-state.ts'
import * as embeddedTrust from './embedded-trust.ts'
import { startAnnouncing } from './start-announcing.ts'
import { startContent } from './start-content.ts'
import type { TextsOf } from './load-texts.ts'
import type { Listening } from './start-listening.ts'
import { startMembership } from './start-membership.ts'
import { startNetwork } from './start-network.ts'
import { startSearch } from './start-search.ts'
import { startUpdates } from './start-updates.ts'
import { wakeDoors } from './wake-doors.ts'
import { wakeParts } from './wake-parts.ts'
import { wakePurpose } from './wake-purpose.ts'
import { wakeWhen } from './wake-when.ts'
import { whenIdle } from './when-idle.ts'

/** Now, and each time another release is shown. */
function followContent(terminal: Store<WakingState>, act: () => void) {
  let number: number | undefined
  const look = () => {
    const shown = terminal.read().content?.number
    if (shown === number) return
    number = shown
    act()
  }
  terminal.subscribe(look)
  look()
}

export async function startRest(
  session: SessionPort,
  terminal: Store<WakingState>,
  listening: Listening,
  openSite: Deeds['openSite'],
  textsOf: TextsOf,
) {
  const search = startSearch()
  terminal.change({
    deeds: {
      listen: listening.listen,
      stopListening: listening.stop,
      print: () => window.print(),
      openSite: (address) => terminal.read().purpose?.isPractice !== true && openSite(address),
      find: search.find,
    },
  })
  const shown = await startContent(session, terminal, search.open)
  performance.mark('awake')
  wakeParts(session, terminal)
  wakeWhen(
    session,
    ({ context }) =>
      terminal
        .read()
        .content?.front.languages?.some(({ lang }) => lang === context.comfort.reading.lang) ===
      true,
    async () =>
      (await import('../languages/start-languages.ts')).startLanguages(session, terminal, textsOf),
  )

  await whenIdle()
  const membership = await startMembership(session, terminal, shown)
  wakePurpose(session, terminal)
  const { startHelp } = await import('../help/start-help.ts')
  startHelp(session, terminal)
  const { doorSounds } = await import('../recordings/door-sounds.ts')
  wakeDoors(terminal, doorSounds(shown.stores.releases, shown.crypto))
  const { startRecorded } = await import('../recordings/start-recorded.ts')
  const recorded = startRecorded(listening, shown.stores.releases, shown.crypto, session)
  followContent(terminal, () => void recorded.find())
  const { startReleases } = await import('./start-releases.ts')
  const releases = await startReleases(
    shown,
    session,
    terminal,
    embeddedTrust,
    membership.fetchReleases,
    (looking) => recorded.bring(looking),
  )
  membership.onNews(releases.lookSoon)
  startNetwork(terminal)
  startAnnouncing(session, terminal, listening.announce)
  const { keepShellNames } = await import('./keep-shell-names.ts')
  await startUpdates(session, keepShellNames(terminal).keep)
}
