/**
 * Sending a document can take minutes in which nobody touches anything: the silence does not count then. Only what is sent
 * after a document was chosen, and only for so long, or a site that never stops sending would keep the session open for ever.
 */
import type { CDPSession } from 'puppeteer-core'
import type { Clock } from '../clock.ts'
import { call } from './call.ts'

const beatMs = 1000
const longestMs = 10 * 60_000

export interface Uploads {
  /** A document has just been given to a page of this session. */
  readonly expect: (session: CDPSession) => void
}

/** `onBusy` is called each second while something is on its way. */
export function watchUploads(clock: Clock, onBusy: () => void): Uploads {
  const watched = new WeakSet<CDPSession>()
  const sending = new Set<string>()
  let until = 0
  let cancelBeat: (() => void) | undefined

  const beat = () => {
    cancelBeat = undefined
    if (sending.size === 0 || clock.now() >= until) return
    onBusy()
    cancelBeat = clock.after(beatMs, beat)
  }
  const end = ({ requestId }: { readonly requestId: string }) => void sending.delete(requestId)

  return {
    expect: (session) => {
      until = clock.now() + longestMs
      if (watched.has(session)) return
      watched.add(session)
      session.on('Network.requestWillBeSent', ({ requestId, request }) => {
        if (!request.hasPostData || clock.now() >= until) return
        sending.add(requestId)
        if (cancelBeat === undefined) beat()
      })
      session.on('Network.loadingFinished', end)
      session.on('Network.loadingFailed', end)
      session.on('Inspector.detached', () => sending.clear())
      void call(session, 'Network.enable', { maxPostDataSize: 0 })
    },
  }
}
