/** One window of the user plane: what it shows, and what an order may do to it. No word here waits for the page itself. */
import type { CDPSession, Protocol } from 'puppeteer-core'
import { siteAt } from '../lockdown/allow-list.ts'
import { call } from './call.ts'
import { gateDocuments, type Served } from './gate-documents.ts'
import { guardFrames, type GuardWord } from './guard-frames.ts'
import type { KeeperReport, KeeperSettings } from './keeper-words.ts'
import { kindPage } from './kind-page.ts'
import { tendDialogs } from './tend-dialogs.ts'
import { writeOverError } from './write-over-error.ts'

type SiteReport = Extract<KeeperReport, { say: 'site' }>
type At = NonNullable<SiteReport['at']>

/** The empty sheet comes at once, or something swallowed it. */
const clearMs = 2000
/** Times an address is sent that a page on its way out took with it. */
const maxTries = 5

export interface SitePage {
  readonly id: string
  readonly session: CDPSession
  readonly state: () => SiteReport['state']
  readonly at: () => At | undefined
  readonly canGoBack: () => boolean
  /** Whether what the terminal sent it to is there: until then the page before it still runs. */
  readonly hasArrived: () => boolean
  /** Goes to an address of the release; the history starts there. */
  readonly open: (address: string) => Promise<void>
  /** The page before; where it was opened, when there is none. */
  readonly back: () => Promise<void>
  /** The address on screen, once more. */
  readonly again: () => Promise<void>
  /** An empty sheet, or the page that says why the site is gone. */
  readonly wait: (served?: Served) => Promise<void>
  /** The process of its page died. */
  readonly died: () => Promise<void>
  /** Closes the window whatever the site says. */
  readonly close: () => Promise<void>
}

interface PageSettings {
  readonly id: string
  readonly session: CDPSession
  readonly root: CDPSession
  readonly settings: KeeperSettings
  readonly isFirst: boolean
  readonly sessionOf: (sessionId: string) => CDPSession | undefined
  readonly onAsked: (address: string) => Promise<boolean>
  readonly onWord: (word: Exclude<GuardWord, 'again'>) => void
  readonly onRefused: () => void
  readonly onDialogAnswered: () => void
  readonly onChange: () => void
}

const withoutFragment = (url: string) => url.split('#')[0] ?? url

export function sitePage(given: PageSettings): SitePage {
  const { id, session, root, settings, onChange } = given
  const { rules, policyProbe } = settings
  let settled: SiteReport['state'] = given.isFirst ? 'closed' : 'open'
  let at: At | undefined
  let isOpening = false
  let hasArrived = true
  /** Whether the browser has asked for the document on its way; before that, what stops is the page before. */
  let isAsked = false
  /** Whether the empty sheet is on its way. */
  let isClearing = false
  let canGoBack = false
  let waiting: Served = 'waiting'
  /** Pages of ours on their way, by address: one may be asked before the other has come. */
  const served = new Map<string, Served>()
  /** Where the terminal sent the window, and where it is: the history is the browser's, but not its beginning. */
  let opened: string | undefined
  let address: string | undefined
  let isHistoryNew = false
  /** Addresses the terminal sent, counted: the last one is what it wants. */
  let orders = 0
  /** The entry of the history before which there is no page for the person. */
  let beginning: number | undefined

  const dialogs = tendDialogs(session, given.onDialogAnswered)
  const { onWord } = given
  guardFrames(session, given.isFirst, given.sessionOf, (word) => {
    if (word === 'again') void page.again()
    else onWord(word)
  })
  gateDocuments({
    session,
    topFrame: id,
    settings,
    waitingPage: () => waiting,
    onAsked: async (asked) => {
      if (await given.onAsked(asked)) return true
      isOpening = true
      isAsked = true
      onChange()
      return false
    },
    onServed: (what, where) => {
      served.set(withoutFragment(where), what)
      if (what === 'blocked') given.onRefused()
    },
  })

  const settle = (state: SiteReport['state'], where: string | undefined) => {
    settled = state
    at = where === undefined ? undefined : siteAt(rules, where, at?.site)
    isOpening = false
    hasArrived = true
    dialogs.arrived()
    onChange()
  }

  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    address = frame.unreachableUrl ?? frame.url
    const ours = served.get(withoutFragment(address))
    // Two sheets may be on their way, and the second be served before the first is seen.
    if (isSheet(address)) isClearing = false
    else served.delete(withoutFragment(address))
    // The page before is gone, whatever the sheet says: the way is free for the site.
    if (ours && isSheet(address) && !hasArrived && opened !== undefined) {
      void navigate(opened)
      return
    }
    if (ours) {
      settle(ours === 'waiting' ? 'closed' : ours, address)
    } else if (frame.url === 'about:blank') {
      // A window a site has just made and not filled yet.
      settle(given.isFirst ? 'closed' : 'open', undefined)
    } else if (siteAt(rules, address) && frame.unreachableUrl === undefined) {
      settle('open', address)
    } else {
      replace(frame, siteAt(rules, address) ? 'unreachable' : 'blocked')
    }
    void readHistory()
  })
  /** The browser refused by its policy, or failed where we could not answer first: its page gives way to ours. */
  const replace = (frame: Protocol.Page.Frame, what: 'unreachable' | 'blocked') => {
    if (what === 'blocked') given.onRefused()
    const html = kindPage(what)
    // The page of a site could take the pen away: that one is written from outside.
    if (frame.unreachableUrl !== undefined) void writeOverError(session, html)
    else void call(session, 'Page.setDocumentContent', { frameId: frame.id, html })
    settle(what, address)
  }
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== id) return
    address = url
    void readHistory()
  })
  // A download, or an answer without a page: what was there still is.
  session.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== id) return
    // The site's own `history.back()` finds nothing of ours before its first page.
    if (!canGoBack && settled === 'open') void call(session, 'Page.resetNavigationHistory')
    if (!isOpening || !isAsked) return
    isOpening = false
    hasArrived = true
    onChange()
  })

  const readHistory = async () => {
    const history = await call(session, 'Page.getNavigationHistory')
    if (!history) return
    const { currentIndex, entries } = history
    if (isHistoryNew && settled !== 'closed') {
      isHistoryNew = false
      beginning = entries[currentIndex]?.id
    }
    const start = entries.findIndex((entry) => entry.id === beginning)
    const before = currentIndex > Math.max(start, 0) && settled !== 'closed'
    if (before === canGoBack) return
    canGoBack = before
    onChange()
  }
  /**
   * A new page is told of before the browser has let go of the one before: that one may ask once more whether to stay, and
   * takes the next address with it when it goes. What was not even asked for is sent again.
   */
  const navigate = async (url: string) => {
    const order = (orders += 1)
    const isWanted = () => order === orders && (isSheet(url) ? isClearing : !hasArrived && !isAsked)
    for (let tries = 0; tries < maxTries; tries++) {
      const answer = await call(session, 'Page.navigate', { url })
      if (answer?.errorText !== 'net::ERR_ABORTED' || !isWanted()) return
    }
  }
  const go = async (url: string) => {
    await dialogs.leave()
    // Answered when the site has answered, which may be never: not waited for.
    void call(session, 'Page.stopLoading')
    void navigate(url)
  }

  const clear = () => {
    isClearing = true
    return go(policyProbe.known)
  }
  /** Not by way of the sheet. */
  const goStraight = (url: string) => {
    isClearing = false
    return go(url)
  }
  const isSheet = (url: string) => withoutFragment(url) === withoutFragment(policyProbe.known)
  const isResting = () => !isClearing && address !== undefined && isSheet(address)

  const page: SitePage = {
    id,
    session,
    state: () => (isOpening && settled !== 'crashed' ? 'opening' : settled),
    at: () => at,
    canGoBack: () => canGoBack,
    hasArrived: () => hasArrived,
    open: async (url) => {
      opened = url
      isHistoryNew = true
      isOpening = true
      hasArrived = false
      isAsked = false
      waiting = 'waiting'
      onChange()
      // By way of the empty sheet, which is another process: a page that hangs would hold the next one of the same site.
      if (isResting()) return go(url)
      if (!isClearing) await clear()
      setTimeout(() => {
        if (isClearing && opened === url && !hasArrived) void goStraight(url)
      }, clearMs)
    },
    back: async () => {
      await dialogs.leave()
      const history = await call(session, 'Page.getNavigationHistory')
      const before = history?.entries[history.currentIndex - 1]
      if (before && canGoBack) {
        void call(session, 'Page.navigateToHistoryEntry', { entryId: before.id })
      } else if (opened !== undefined && settled !== 'open') await go(opened)
    },
    again: async () => {
      const last = address !== undefined && siteAt(rules, address) ? address : opened
      if (last !== undefined) await go(last)
    },
    wait: async (what = 'waiting') => {
      waiting = what
      isHistoryNew = true
      settle(what === 'waiting' ? 'closed' : what, undefined)
      await clear()
    },
    // What dies while a site is on its way is the page before: it no longer holds anything.
    died: () => (hasArrived || opened === undefined ? page.wait('crashed') : goStraight(opened)),
    close: async () => {
      await dialogs.leave()
      await call(root, 'Target.closeTarget', { targetId: id })
    },
  }
  return page
}
