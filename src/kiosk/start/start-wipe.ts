/** What a session holds on to, and its erasing. */
import type { EndReason, Receipt } from '#contract/receipt.ts'
import { openSiteWindow } from '../io/site-windows.ts'
import type { Speech } from '../io/speech.ts'
import { tracesOf, type SessionHandles } from '../io/traces.ts'
import { wipe } from '../wipe.ts'
import { homeAddress } from './home-address.ts'

export interface SessionHold {
  readonly wipeNow: (because: EndReason) => Promise<Receipt>
  /** Opens an official site in a window the wipe will close; `false` when the browser refused. */
  readonly openSite: (address: string) => boolean
}

export function holdSession(speech: SessionHandles['speech'] & Pick<Speech, 'stop'>): SessionHold {
  const address = homeAddress(new URL(location.href))
  const freshHandles = (): SessionHandles => ({
    requests: new AbortController(),
    speech,
    windows: new Set(),
    address,
  })
  let handles = freshHandles()
  return {
    async wipeNow(because) {
      const receipt = await wipe(because, tracesOf(handles))
      // Kept until the wipe has held: a second attempt has to find the same windows.
      if (receipt.ok) handles = freshHandles()
      return receipt
    },
    openSite: (site) => openSiteWindow(site, handles.windows),
  }
}
