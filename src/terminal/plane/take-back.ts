/** What a site opens in a window with tabs is taken back: its address opens in a window without, above the one it came from. */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import { hideWindow } from './place-window.ts'
import type { SitePage } from './site-page.ts'

/** A window with tabs asks for its first address at once, or is an empty tab that nobody needs. */
const strayMs = 100
/** A window that has a page says at once what it is. */
const answerMs = 150
/** A page that shares its process with one at work answers later. */
const slowAnswerMs = 3000

interface Hands {
  readonly root: CDPSession
  /** Counts the sites opened, so that what was begun on one is not ended on the next. */
  readonly visits: () => number
  readonly closeStray: (targetId: string) => void
  /** Every window is put where it belongs. */
  readonly arrange: () => Promise<void>
}

/** Tells of each address that a new window asks for whether it went to another window. */
type TakeBack = (
  session: CDPSession,
  targetId: string,
  opener: SitePage,
  hasPage: boolean,
) => (address: string) => Promise<boolean>

export function takingBack({ root, visits, closeStray, arrange }: Hands): TakeBack {
  /** Addresses on their way to a second window: they are not taken back twice. */
  const reopened = new Set<string>()

  const reopen = async (address: string, opener: SitePage) => {
    const visit = visits()
    const world = { frameId: opener.id, worldName: 'escale-again' }
    const context = await call(opener.session, 'Page.createIsolatedWorld', world)
    const target = JSON.stringify(address)
    const opened =
      context &&
      (await call(opener.session, 'Runtime.evaluate', {
        expression: `{ const w = open('about:blank', '_blank', 'popup'); if (w) { w.opener = null; w.location.replace(${target}) } Boolean(w) }`,
        contextId: context.executionContextId,
        userGesture: true,
      }))
    if (opened?.result.value !== true && visit === visits()) await opener.open(address)
  }

  /**
   * Whether a new window has tabs: it says so itself, unless it has no page yet, as one born without an opener. That one
   * is taken for a window with tabs: nothing was sent for it yet, and its address opens again in a window we know. One
   * whose page is there and slow to answer waits for its answer out of sight.
   */
  return (session, targetId, opener, hasPage) => {
    const limitMs = hasPage ? slowAnswerMs : answerMs
    const bars = call(session, 'Runtime.evaluate', { expression: 'toolbar.visible' }, limitMs)
    const hasTabs = bars.then((answer) => answer?.result.value !== false)
    let isTaken = false
    let hidden: Promise<void> | undefined
    const slowness = setTimeout(() => {
      hidden = hideWindow(root, targetId)
    }, answerMs)
    void hasTabs.then(async (tabbed) => {
      clearTimeout(slowness)
      if (tabbed) setTimeout(() => isTaken || closeStray(targetId), strayMs)
      else if (hidden !== undefined) {
        await hidden
        await arrange()
      }
    })
    return async (address) => {
      if (isTaken || reopened.delete(address) || !(await hasTabs)) {
        isTaken = true
        return false
      }
      isTaken = true
      reopened.add(address)
      void call(root, 'Target.closeTarget', { targetId })
      void reopen(address, opener)
      return true
    }
  }
}
