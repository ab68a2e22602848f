/**
 * Keeps the kiosk's window at the kiosk: any other address is refused before it is asked for, and a server that does not
 * answer gives way to a page of ours, never to the browser's.
 */
import type { CDPSession } from 'puppeteer-core'
import { call } from '../plane/call.ts'
import { writeOverError } from '../plane/write-over-error.ts'
import { startAnswer, startPage, type StartWords } from './start-page.ts'

export interface ConfineSettings {
  readonly page: CDPSession
  readonly frameId: string
  readonly kiosk: URL
  /** An address that leads nowhere and that the policy knows: our own page is served there. */
  readonly startAddress: () => string
  readonly onRefused: () => void
  /** What the window shows now: the kiosk, or our own page. */
  readonly onShown: (what: 'kiosk' | 'start-page') => void
  /** It went somewhere we were not asked about. */
  readonly onAstray: () => void
}

export interface Confined {
  /** Goes to the kiosk. `onShown` says what came of it. */
  readonly goHome: () => void
  readonly show: (words: StartWords) => void
}

/** Resolves once no address gets past. */
export async function confine(settings: ConfineSettings): Promise<Confined> {
  const { page, frameId, kiosk, startAddress, onShown } = settings
  const startOrigin = () => new URL(startAddress()).origin
  let words: StartWords = 'starting'
  /** Whether the page on its way is ours, at the kiosk's address. */
  let isOurs = false

  page.on('Fetch.requestPaused', (paused) => {
    const { requestId, request } = paused
    const proceed = () => void call(page, 'Fetch.continueRequest', { requestId })
    const answer = (which: StartWords) =>
      void call(page, 'Fetch.fulfillRequest', { requestId, ...startAnswer(which) })
    if (paused.frameId !== frameId) return proceed()
    const url = URL.parse(request.url)
    if (url?.origin === startOrigin()) return answer(words)
    if (url?.origin !== kiosk.origin) {
      settings.onRefused()
      // Aborted, it leaves what is on screen there.
      return void call(page, 'Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    const { responseErrorReason, responseStatusCode = 0 } = paused
    const isAnswer = responseErrorReason !== undefined || responseStatusCode > 0
    isOurs = isAnswer && (responseErrorReason !== undefined || responseStatusCode >= 500)
    if (isOurs) answer('silent')
    else proceed()
  })
  page.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    const isUnreachable = frame.unreachableUrl !== undefined
    const origin = URL.parse(frame.unreachableUrl ?? frame.url)?.origin
    const isHome = origin === kiosk.origin
    // A policy that does not know our address shows the browser's own page: ours is written over it.
    if (isUnreachable) void writeOverError(page, startPage(isHome ? 'silent' : words))
    if (isUnreachable || origin === startOrigin() || (isHome && isOurs)) onShown('start-page')
    else if (isHome) onShown('kiosk')
    else settings.onAstray()
    isOurs = false
  })
  // The kiosk has no dialog of the browser's; one left open would hold everything.
  page.on('Page.javascriptDialogOpening', ({ type }) => {
    void call(page, 'Page.handleJavaScriptDialog', { accept: type === 'beforeunload' })
  })
  await page.send('Page.enable')
  await page.send('Fetch.enable', {
    patterns: [
      { urlPattern: '*', resourceType: 'Document', requestStage: 'Request' },
      { urlPattern: '*', resourceType: 'Document', requestStage: 'Response' },
    ],
  })
  const go = (url: string) => void call(page, 'Page.navigate', { url })
  return {
    goHome: () => go(kiosk.href),
    show: (which) => {
      words = which
      go(startAddress())
    },
  }
}
