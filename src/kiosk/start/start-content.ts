/** Brings the release a terminal shows, and changes it only while nobody is there. */
import type { Content } from '#contract/release.ts'
import { contentUpdate } from '../io/content-update.ts'
import { openContentStore } from '../io/open-content-store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { applyContent } from './apply-content.ts'

/** Between two looks for a newer release. */
const checkEveryMs = 5 * 60_000

export async function startContent(
  session: SessionPort,
  terminal: Store<TerminalState>,
  onContent: (content: Content) => void,
) {
  const { store, status } = await openContentStore({
    onFault: (fault) => terminal.change({ storageFault: fault }),
  })
  if (status.because) terminal.change({ storageFault: status.because })
  const update = contentUpdate({ store, base: new URL('/release/', location.href).href })

  const show = (content: Content | undefined) => {
    if (!content) return
    terminal.change(applyContent(content, terminal.read()))
    session.send({ type: 'terminal.learnedTimes', times: terminal.read().front.times })
    onContent(content)
  }

  const activate = async () => {
    // With nothing to show yet there is nothing to pull from under anybody.
    const isFree = session.read().moment === 'attract' || !terminal.read().content
    if (isFree) show(await update.activateWhenIdle())
  }

  show(await store.readActive())
  const check = async () => {
    await update.check()
    await activate()
  }
  // What is on the disk is shown; the hub may be long to answer, or gone.
  void check()
  setInterval(() => void check(), checkEveryMs)

  let previous = session.read().moment
  session.subscribe(() => {
    const { moment } = session.read()
    if (moment === 'attract' && previous !== 'attract') void activate()
    previous = moment
  })
}
