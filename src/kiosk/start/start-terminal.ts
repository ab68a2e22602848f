/**
 * Wakes the rest of the terminal, in the order a person may need it: the session first (a touch may already wait), then
 * the words and the screens, then the content, then what can be late. Each part yields before the next, so that no
 * touch waits for a long task.
 */
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '../app/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { watchActivity } from './watch-activity.ts'

const whenIdle = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 })
  })

export async function startTerminal(session: SessionPort, terminal: Store<TerminalState>) {
  const [{ startSession }, { holdSession }, { startListening }] = await Promise.all([
    import('./start-session.ts'),
    import('./start-wipe.ts'),
    import('./start-listening.ts'),
  ])
  const listening = startListening(session, terminal)
  const hold = holdSession(listening.speech)
  startSession(session, terminal.read().front.times, hold.wipeNow)
  watchActivity(session)

  await whenIdle()
  const { loadTexts } = await import('./load-texts.ts')
  const textsOf = await loadTexts()
  const speakItsLanguage = () => {
    const { lang } = session.read().context.comfort.reading
    if (terminal.read().texts.lang !== lang || !terminal.read().screens) {
      terminal.change({ texts: textsOf(lang) })
    }
  }
  session.subscribe(speakItsLanguage)
  speakItsLanguage()

  await whenIdle()
  const [{ laterScreens }, { loadPictures }] = await Promise.all([
    import('../screens/later.tsx'),
    import('./load-pictures.ts'),
  ])
  terminal.change({ screens: laterScreens })
  await loadPictures().catch(() => undefined)

  await whenIdle()
  const [{ startSearch }, { startContent }] = await Promise.all([
    import('./start-search.ts'),
    import('./start-content.ts'),
  ])
  const search = startSearch()
  terminal.change({
    deeds: {
      listen: listening.listen,
      stopListening: listening.stop,
      print: () => window.print(),
      openSite: hold.openSite,
      find: search.find,
    },
  })
  await startContent(session, terminal, search.open)

  await whenIdle()
  const [{ startUpdates }, { startNetwork }, { startAnnouncing }] = await Promise.all([
    import('./start-updates.ts'),
    import('./start-network.ts'),
    import('./start-announcing.ts'),
  ])
  startNetwork(terminal)
  startAnnouncing(session, terminal, listening.announce)
  await startUpdates(session)
}
