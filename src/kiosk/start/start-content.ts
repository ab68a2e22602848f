/** Shows what the terminal's disk holds. What is newer comes later (start-releases.ts). */
import * as v from 'valibot'
import type { Content } from '#contract/release.ts'
import { idSchema } from '#contract/words.ts'
import { type SealCrypto, webCrypto } from '#seal/seal-crypto.ts'
import { usualComfort } from '#session/session-words.ts'
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Whereabouts } from '../app/terminal-state.ts'
import type { WakingState } from '../app/waking-state.ts'
import { systemClock } from '../io/clock.ts'
import { type OpenedStores, openStores } from '../release/open-stores.ts'
import { releaseMemory } from '../release/release-memory.ts'
import { releaseNews } from '../release/release-news.ts'
import { startShown } from '../release/start-shown.ts'
import type { Trying } from '../release/try-release.ts'
import { applyContent } from './apply-content.ts'

export interface ShownContent
  extends Omit<Trying, 'releases'>, Pick<OpenedStores, 'mode' | 'stores'> {
  readonly crypto: SealCrypto
  /** Puts a release that has passed its trial on the screens. */
  readonly show: (content: Content) => void
  /** Puts this terminal at a place: at once on the attract screen, otherwise for the next person. */
  readonly settle: (where: Whereabouts) => void
}

const whereaboutsSchema = v.object({ place: idSchema, seat: idSchema })

export async function startContent(
  session: SessionPort,
  terminal: Store<WakingState>,
  onContent: (content: Content) => void,
): Promise<ShownContent> {
  const onFault = (storageFault: string) => terminal.change({ storageFault })
  const { stores, mode, because } = await openStores({ onFault })
  if (because) onFault(because)
  const kept = v.safeParse(
    whereaboutsSchema,
    await stores.whereabouts.read().catch(() => undefined),
  )
  if (kept.success) terminal.change({ whereabouts: kept.output })

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
  const apply = (content: Content) => {
    terminal.change(applyContent(content, terminal.read()))
    const { times, profile } = terminal.read().front
    session.send({ type: 'terminal.learnedTimes', times, usual: usualComfort(profile) })
  }
  const show = (content: Content) => {
    apply(content)
    onContent(content)
  }
  /** A terminal may wait for days, or be moved: whoever sits down finds the day it is, and the place. */
  const refresh = () => {
    const { content } = terminal.read()
    if (content) apply(content)
  }
  const settle = (where: Whereabouts) => {
    const { whereabouts } = terminal.read()
    if (whereabouts?.place === where.place && whereabouts?.seat === where.seat) return
    terminal.change({ whereabouts: where })
    void stores.whereabouts.write(where).catch(() => undefined)
    if (session.read().moment === 'attract') refresh()
  }
  betweenPeople(session, refresh)

  const { releases } = stores
  const started = await startShown(releases, crypto, async (number, content) => {
    const { tryRelease } = await import('../release/try-release.ts')
    return tryRelease(number, content, { ...trying, releases })
  })
  const shown = { ...trying, crypto, show, settle }
  if (started === 'disk') return { ...shown, stores: releaseMemory(), mode: 'memory' }
  if (started) show(started)
  return { ...shown, stores, mode }
}

/** On the way to the attract screen, and away from it. */
function betweenPeople(session: SessionPort, act: () => void) {
  let isFree = session.read().moment === 'attract'
  session.subscribe(() => {
    const wasFree = isFree
    isFree = session.read().moment === 'attract'
    if (isFree !== wasFree) act()
  })
}
