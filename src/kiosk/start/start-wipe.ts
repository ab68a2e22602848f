/** What a session holds on to, and its erasing. */
import type { EndReason, Receipt } from '#contract/receipt.ts'
import { openSiteWindow } from '../io/site-windows.ts'
import type { Speech } from '../io/speech.ts'
import { eraseBeyondPage, type Supervisor } from '../io/terminal-trace.ts'
import { tracesOf, type SessionHandles } from '../io/traces.ts'
import { wipe } from '../wipe.ts'
import { homeAddress } from './home-address.ts'

export interface SessionHold {
  readonly wipeNow: (because: EndReason) => Promise<Receipt>
  /** Opens an official site in a window the wipe will close; `false` when the browser refused. */
  readonly openSite: (address: string) => boolean
}

/** `supervisor`: where there is one, no session ends without its receipt. */
export function holdSession(
  speech: SessionHandles['speech'] & Pick<Speech, 'stop'>,
  supervisor?: Promise<Supervisor>,
): SessionHold {
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
      const traces = tracesOf(handles)
      const receipt = supervisor
        ? await wipeWith(supervisor, because, traces)
        : await wipe(because, traces)
      // Kept until the wipe has held: a second attempt has to find the same windows.
      if (receipt.ok) handles = freshHandles()
      return receipt
    },
    openSite: (site) => openSiteWindow(site, handles.windows),
  }
}

/**
 * The page's traces and the supervisor's, at the same time. The clipboard is the supervisor's: a browser may refuse it to
 * a page without the focus, and the supervisor proves that it is empty.
 */
async function wipeWith(
  supervisor: Promise<Supervisor>,
  because: EndReason,
  traces: ReturnType<typeof tracesOf>,
): Promise<Receipt> {
  const ofPage = traces.filter(({ name }) => name !== 'clipboard')
  const [page, beyond] = await Promise.all([
    wipe(because, ofPage),
    eraseBeyondPage(because, supervisor),
  ])
  return {
    ...page,
    ok: page.ok && beyond.ok,
    ms: Math.max(page.ms, beyond.ms),
    traces: [...page.traces, beyond],
  }
}
