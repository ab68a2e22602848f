/**
 * The windows of the user plane: one where sites open, those the sites open above it, and no other. What gets past the
 * guard (a window with tabs, a page of the browser itself, too many at once) is closed or taken back here.
 */
import type { CDPSession } from 'puppeteer-core'
import type { Browser } from './browser.ts'
import { call } from './call.ts'
import type { GuardWord } from './guard-frames.ts'
import type { KeeperSettings } from './keeper-words.ts'
import { hideWindow, placeWindow } from './place-window.ts'
import { rateLimit } from './rate-limit.ts'
import { sitePage, type SitePage } from './site-page.ts'
import { takingBack } from './take-back.ts'

type Bounds = KeeperSettings['bounds']

/** More new windows than this in two seconds is a storm. */
const stormCount = 6
const stormMs = 2000

/** Pages of the browser itself. Those it draws its own edges with (`*.top-chrome`) are not windows. */
const ofTheBrowser =
  /^(?:chrome|chrome-untrusted|chrome-search|chrome-extension|devtools|edge|file|view-source):(?!.*\.top-chrome)/

export interface Windows {
  /** The one the person sees. */
  readonly top: () => SitePage | undefined
  readonly count: () => number
  readonly open: (address: string, bounds: Bounds) => Promise<void>
  readonly place: (bounds: Bounds) => Promise<void>
  readonly show: (isInFront: boolean) => Promise<void>
  readonly back: () => Promise<void>
  /** Every window but one, which shows an empty sheet out of sight. */
  readonly close: () => Promise<void>
}

interface Hooks {
  readonly onChange: () => void
  readonly onWord: (word: Exclude<GuardWord, 'again' | 'back' | 'external'>) => void
  readonly onRefused: (what: 'address' | 'window') => void
  /** Each new window, before it runs anything. */
  readonly onWindow: (page: SitePage) => void
}

/** Resolves with the windows and the first page, once it is there. */
export async function keepWindows(
  { root, sessionOf }: Browser,
  settings: KeeperSettings,
  hooks: Hooks,
): Promise<{ readonly windows: Windows; readonly first: SitePage }> {
  /** In the order they were opened: the last is on top. */
  const pages = new Map<string, SitePage>()
  let { bounds } = settings
  let isInFront = false
  /** Between `open` and `close`: a window that comes at another moment is the last gesture of a site that is leaving. */
  let isOpen = false
  /** Counts the sites opened, so that what was begun on one is not ended on the next. */
  let visits = 0
  const isCalm = rateLimit(stormCount, stormMs)
  const started = Promise.withResolvers<SitePage>()
  const inOrder = () => [...pages.values()]
  const top = () => inOrder().at(-1)

  const closeStray = (targetId: string) => {
    hooks.onRefused('window')
    void call(root, 'Target.closeTarget', { targetId })
  }

  const takeBack = takingBack({
    root,
    visits: () => visits,
    closeStray,
    arrange: async () => arrange(),
  })

  const attach = (session: CDPSession, id: string, openerId: string | undefined) => {
    const isFirst = pages.size === 0
    const parent = openerId === undefined ? undefined : pages.get(openerId)
    const opener = parent ?? top()
    const page = sitePage({
      id,
      session,
      root,
      settings,
      isFirst,
      sessionOf,
      onAsked: async (address) => onAsked(address),
      onWord: (word) => {
        if (word === 'back') void windows.back()
        else if (word === 'external') hooks.onRefused('address')
        else hooks.onWord(word)
      },
      onRefused: () => hooks.onRefused('address'),
      onDialogAnswered: () => {
        if (!isInFront) void hideWindow(root, id)
      },
      onChange: hooks.onChange,
    })
    const onAsked = opener
      ? takeBack(session, id, opener, parent !== undefined)
      : () => Promise.resolve(false)
    pages.set(id, page)
    hooks.onWindow(page)
    if (isInFront && !isFirst) void placeWindow(root, id, bounds)
    void call(session, 'Runtime.runIfWaitingForDebugger')
    if (isFirst) started.resolve(page)
    hooks.onChange()
  }

  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = sessionOf(sessionId)
    if (!session || targetInfo.type !== 'page') return
    const [first] = inOrder()
    const isExpected = isOpen && first?.hasArrived() === true
    const isOneTooMany =
      first && (!isExpected || pages.size >= settings.maxWindows || !isCalm(performance.now()))
    if (isOneTooMany || ofTheBrowser.test(targetInfo.url)) {
      closeStray(targetInfo.targetId)
      void call(session, 'Runtime.runIfWaitingForDebugger')
    } else attach(session, targetInfo.targetId, targetInfo.openerId)
  })
  const watch = ({
    targetInfo,
  }: {
    targetInfo: { targetId: string; type: string; url: string }
  }) => {
    if (!['page', 'other', 'app'].includes(targetInfo.type) || !ofTheBrowser.test(targetInfo.url))
      return
    const page = pages.get(targetInfo.targetId)
    if (page && pages.size === 1) void page.again()
    else closeStray(targetInfo.targetId)
  }
  root.on('Target.targetCreated', watch)
  root.on('Target.targetInfoChanged', watch)
  root.on('Target.targetDestroyed', ({ targetId }) => {
    if (!pages.delete(targetId)) return
    if (isInFront) void raise()
    hooks.onChange()
  })
  root.on('Target.targetCrashed', ({ targetId }) => {
    const page = pages.get(targetId)
    if (page && pages.size === 1) void page.died()
    else void page?.close()
  })

  const raise = async () => {
    const page = top()
    if (!page) return
    await call(root, 'Target.activateTarget', { targetId: page.id })
  }
  const closeAbove = async () => {
    await Promise.all(
      inOrder()
        .slice(1)
        .map((page) => page.close()),
    )
  }
  /** One after the other: an order to show and an order to hide that cross must end as the last one said. */
  let arranged = Promise.resolve()
  const arrange = () => {
    arranged = arranged.then(async () => {
      const move = ({ id }: SitePage) =>
        isInFront ? placeWindow(root, id, bounds) : hideWindow(root, id)
      await Promise.all(inOrder().map(move))
      if (isInFront) await raise()
    })
    return arranged
  }
  const windows: Windows = {
    top,
    count: () => pages.size,
    open: async (address, where) => {
      bounds = where
      isOpen = true
      visits += 1
      await closeAbove()
      if (!isOpen) return
      await inOrder()[0]?.open(address)
      if (isOpen) await windows.show(true)
    },
    place: async (where) => {
      bounds = where
      if (isInFront) await arrange()
    },
    show: async (shown) => {
      isInFront = shown
      await arrange()
    },
    back: async () => {
      const page = top()
      if (!page) return
      if (pages.size > 1 && !page.canGoBack()) await page.close()
      else await page.back()
    },
    close: async () => {
      isOpen = false
      await windows.show(false)
      await closeAbove()
      await inOrder()[0]?.wait()
    },
  }

  await call(root, 'Target.setDiscoverTargets', { discover: true })
  await call(root, 'Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
  return { windows, first: await started.promise }
}
