/**
 * Wakes the rest of the terminal, in the order a person may need it: the session first (a touch may already wait), then
 * the words and the screens, then what can be late. Each part comes in its own file and yields before the next, so that
 * no touch waits for a long task.
 */
import type { LinkPort, linkName } from '#contract/terminal-link.ts'
import type { Supervisor } from '../io/terminal-trace.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { WakingState } from '../app/waking-state.ts'
import { followLanguage } from './follow-language.ts'
import { loadPictures } from './load-pictures.ts'
import { startListening } from './start-listening.ts'
import { startSession } from './start-session.ts'
import { holdSession } from './start-wipe.ts'
import { watchActivity } from './watch-activity.ts'
import { whenIdle } from './when-idle.ts'

/** Written again: its own file would bring in the schemas. */
const supervised: typeof linkName = 'escaleTerminal'

declare global {
  /** There when a supervisor holds this page's browser, before any of its scripts. */
  var escaleTerminal: LinkPort | undefined
}

export async function startTerminal(session: SessionPort, terminal: Store<WakingState>) {
  const listening = startListening(session, terminal)
  const port = globalThis[supervised]
  const supervisor = Promise.withResolvers<Supervisor>()
  const hold = holdSession(listening.speech, port && supervisor.promise)
  startSession(session, hold.wipeNow)
  watchActivity(session)

  await whenIdle()
  const { loadTexts } = await import('./load-texts.ts')
  const textsOf = await loadTexts()
  followLanguage(session, terminal, textsOf)

  await whenIdle()
  const { laterScreens } = await import('../screens/later.tsx')
  terminal.change({ screens: laterScreens })
  await loadPictures().catch(() => undefined)

  await whenIdle()
  await listening.wake().catch(() => undefined)

  await whenIdle()
  const { startRest } = await import('./start-rest.ts')
  if (port) {
    // Should it fail to load, no session can end well: the terminal closes.
    void import('./start-supervised.ts').then(({ startSupervised }) =>
      supervisor.resolve(startSupervised(port, session, terminal)),
    )
  }
  await startRest(session, terminal, listening, hold.openSite, textsOf)
}
