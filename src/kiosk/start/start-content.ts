/** Shows what the terminal's disk holds. What is newer comes later (start-releases.ts). */
import type { Content } from '#contract/release.ts'
import { type SealCrypto, webCrypto } from '#seal/seal-crypto.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { WakingState } from '../app/waking-state.ts'
import { systemClock } from '../io/clock.ts'
import { type OpenedStores, openStores } from '../release/open-stores.ts'
import { releaseMemory } from '../release/release-memory.ts'
import { releaseNews } from '../release/release-news.ts'
import { startShown } from '../release/start-shown.ts'
import type { Trying } from '../release/try-release.ts'
import { applyContent, timeOf } from './apply-content.ts'

export interface ShownContent
  extends Omit<Trying, 'releases'>, Pick<OpenedStores, 'mode' | 'stores'> {
  readonly crypto: SealCrypto
  /** Puts a release that has passed its trial on the screens. */
  readonly show: (content: Content) => void
}

export async function startContent(
  session: SessionPort,
  terminal: Store<WakingState>,
  onContent: (content: Content) => void,
): Promise<ShownContent> {
  const onFault = (storageFault: string) => terminal.change({ storageFault })
  const { stores, mode, because } = await openStores({ onFault })
  if (because) onFault(because)

  const crypto = webCrypto(globalThis.crypto.subtle)
  const trying: Omit<Trying, 'releases'> = {
    clock: systemClock,
    news: releaseNews(),
    check: async (content) => {
      const { screens, ...state } = terminal.read()
      if (!screens) return false
      const { checkContent } = await import('../release/check-content.tsx')
      return checkContent(content, state, screens)
    },
  }
  const show = (content: Content) => {
    terminal.change(applyContent(content, terminal.read()))
    session.send({ type: 'terminal.learnedTimes', times: terminal.read().front.times })
    onContent(content)
  }
  knowTheDay(session, terminal)

  const { releases } = stores
  const started = await startShown(releases, crypto, async (number, content) => {
    const { tryRelease } = await import('../release/try-release.ts')
    return tryRelease(number, content, { ...trying, releases })
  })
  if (started === 'disk')
    return { ...trying, stores: releaseMemory(), mode: 'memory', crypto, show }
  if (started) show(started)
  return { ...trying, stores, mode, crypto, show }
}

/** A terminal may wait for days: whoever sits down finds the day it is. */
function knowTheDay(session: SessionPort, terminal: Store<WakingState>) {
  let previous = session.read().moment
  session.subscribe(() => {
    const { moment } = session.read()
    const { content } = terminal.read()
    if (moment === 'active' && previous === 'attract' && content) terminal.change(timeOf(content))
    previous = moment
  })
}
