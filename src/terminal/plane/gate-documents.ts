/**
 * Every document a window or a frame of it asks for stops here first, redirects included: it goes on, goes to `https:`, or
 * is answered by a page of ours. Nothing is ever sent to an address that is refused, and the browser's own pages about
 * networks and certificates, with their « continue anyway », are never shown.
 */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import { judgeAddress } from './judge-address.ts'
import type { KeeperSettings } from './keeper-words.ts'
import { kindAnswer } from './kind-page.ts'

export type Served = 'waiting' | 'blocked' | 'unreachable' | 'crashed'

interface Gate {
  readonly session: CDPSession
  /** Of the window's own document; frames inside it have others. */
  readonly topFrame: string
  readonly settings: KeeperSettings
  /** What the waiting address shows now. */
  readonly waitingPage: () => Served
  /** The window asks for an address that is allowed. `true` when another window took it. */
  readonly onAsked: (address: string) => Promise<boolean>
  /** The window is given a page of ours at this address. */
  readonly onServed: (served: Served, address: string) => void
}

const sameAddress = (one: string, other: string) =>
  URL.parse(one)?.href.split('#')[0] === URL.parse(other)?.href.split('#')[0]

export function gateDocuments(gate: Gate): void {
  const { session, settings, topFrame } = gate
  const { known, refused } = settings.policyProbe

  const serve = (requestId: string, served: Served, address: string) => {
    gate.onServed(served, address)
    void call(session, 'Fetch.fulfillRequest', { requestId, ...kindAnswer(served) })
  }

  session.on('Fetch.requestPaused', (event) => {
    const { requestId, request, responseErrorReason, responseStatusCode } = event
    const isFrame = event.frameId !== topFrame
    const address = request.url + (request.urlFragment ?? '')
    if (responseErrorReason !== undefined) {
      if (!isFrame) return serve(requestId, 'unreachable', address)
      void call(session, 'Fetch.failRequest', { requestId, errorReason: responseErrorReason })
      return
    }
    if (responseStatusCode !== undefined) {
      void call(session, 'Fetch.continueRequest', { requestId })
      return
    }
    if (!isFrame && sameAddress(address, known)) {
      return serve(requestId, gate.waitingPage(), address)
    }
    const verdict = judgeAddress(settings.rules, address, isFrame)
    if (verdict.is === 'refused') {
      if (!isFrame) {
        return serve(requestId, sameAddress(address, refused) ? 'waiting' : 'blocked', address)
      }
      void call(session, 'Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
      return
    }
    void (async () => {
      if (!isFrame && (await gate.onAsked(address))) {
        await call(session, 'Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      } else if (verdict.is === 'upgraded') {
        await call(session, 'Fetch.fulfillRequest', {
          requestId,
          // Keeps the method: a form stays a form.
          responseCode: 307,
          responseHeaders: [{ name: 'Location', value: verdict.address }],
        })
      } else {
        await call(session, 'Fetch.continueRequest', { requestId })
      }
    })()
  })

  // A password asked by the browser itself cannot be told from one asked by somebody else: the site's own page asks, or nobody.
  session.on('Fetch.authRequired', ({ requestId }) => {
    void call(session, 'Fetch.continueWithAuth', {
      requestId,
      authChallengeResponse: { response: 'CancelAuth' },
    })
  })

  void call(session, 'Fetch.enable', {
    patterns: [
      { resourceType: 'Document', requestStage: 'Request' },
      { resourceType: 'Document', requestStage: 'Response' },
    ],
    handleAuthRequests: true,
  })
}
