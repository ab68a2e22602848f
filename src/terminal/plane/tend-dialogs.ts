/**
 * `alert`, `confirm` and `beforeunload` are the site's to ask and the person's to answer, unless the site asks without
 * end, or an order of the terminal takes the page away: then nothing may hold it.
 */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import { rateLimit } from './rate-limit.ts'

const maxDialogs = 5
const withinMs = 10_000

/**
 * From `leave` until `arrived`, every dialog is answered at once. `onAnswered` hears each: the browser brings its window
 * forward to ask.
 */
export function tendDialogs(
  session: CDPSession,
  onAnswered: () => void,
): { readonly leave: () => Promise<void>; readonly arrived: () => void } {
  const isWithinLimit = rateLimit(maxDialogs, withinMs)
  let isLeaving = false
  /** `true` leaves the page at `beforeunload`; the other dialogs are closed as if nobody had wanted them. */
  const answer = (accept: boolean) => call(session, 'Page.handleJavaScriptDialog', { accept })
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    const isUnload = type === 'beforeunload'
    if (isLeaving || !isWithinLimit(performance.now())) void answer(isUnload).then(onAnswered)
  })
  return {
    arrived: () => {
      isLeaving = false
    },
    leave: async () => {
      isLeaving = true
      await answer(false)
    },
  }
}
