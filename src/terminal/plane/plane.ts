/** The user plane of one session, seen from its keeper: obeys orders, says what the supervisor may know. */
import { systemClock } from '../clock.ts'
import { scanPapers } from '../scan/paper-scan.ts'
import { shellClass } from '../shell/shell-flags.ts'
import { windowClass } from './browser-flags.ts'
import { killBrowser, startBrowser } from './browser.ts'
import { chooseFiles } from './choose-files.ts'
import { keepDocuments } from './documents.ts'
import { heedMedia } from './heed-media.ts'
import type { KeeperOrder, KeeperReport, KeeperSettings } from './keeper-words.ts'
import { printableDocument, printPage } from './print-file.ts'
import { plainNames } from './plain-names.ts'
import { probePolicy } from './probe-policy.ts'
import { rateLimit } from './rate-limit.ts'
import { hideWindow } from './place-window.ts'
import { watchNames } from './watch-names.ts'
import { watchUploads } from './watch-uploads.ts'
import { keepWindows, type Windows } from './windows.ts'

interface Plane {
  readonly obey: (order: KeeperOrder) => Promise<void>
}

/** What the site area shows, as the supervisor may hear it. */
function siteReport(windows: Windows): KeeperReport {
  const page = windows.top()
  const at = page?.at()
  const state = page?.state() ?? 'closed'
  const count = windows.count()
  return {
    say: 'site',
    state,
    ...(at && { at }),
    windows: state === 'closed' && count === 1 ? 0 : count,
    canGoBack: (page?.canGoBack() ?? false) || count > 1,
  }
}

/**
 * Starts the browser, proves the policy, says `ready`. Rejects when the browser does not start. `onStart` hears how to
 * kill what has started.
 */
export async function openPlane(
  settings: KeeperSettings,
  report: (report: KeeperReport) => void,
  onStart: (kill: () => void) => void,
): Promise<Plane> {
  const names = await watchNames({
    display: process.env['DISPLAY'],
    isPlainName: plainNames(settings.policyProbe.known),
    ownClass: windowClass,
    otherClass: shellClass,
  })
  const browser = await startBrowser(settings, () => report({ say: 'lost' }))
  onStart(() => killBrowser(browser.pid))
  const documents = await keepDocuments(browser.root, settings, report)
  const isTimeToStir = rateLimit(1, 1000)
  const stir = () => {
    if (isTimeToStir(performance.now())) report({ say: 'stirred' })
  }
  const isTimeToTellHeard = rateLimit(1, 1000)
  const hear = () => {
    if (!media.isHeeded()) return
    stir()
    if (isTimeToTellHeard(performance.now())) report({ say: 'heard' })
  }
  const isTimeToTell = rateLimit(2, 1000)
  const papers = scanPapers(settings.folder, documents, (percent) => {
    stir()
    if (isTimeToTell(performance.now())) report({ say: 'scanning', percent })
  })
  onStart(papers.kill)
  const media = heedMedia(() => performance.now())
  const uploads = watchUploads(systemClock, stir)
  const files = chooseFiles(
    documents,
    (isOpen) => report({ say: 'choosing', isOpen }),
    uploads.expect,
  )

  let isReady = false
  let told = ''
  const tellSite = () => {
    if (!isReady) return
    const now = siteReport(windows)
    const json = JSON.stringify(now)
    if (json !== told) report(now)
    told = json
  }

  const isTimeToAsk = rateLimit(1, 1000)
  const { windows, first } = await keepWindows(browser, settings, {
    onChange: tellSite,
    onWord: (word) => {
      if (word === 'heard') hear()
      if (word === 'stirred') {
        media.touched()
        stir()
      }
      // One paper at a time: a site that asks in a loop is heard once.
      if (word === 'print' && isTimeToAsk(performance.now())) report({ say: 'wants-print' })
    },
    onRefused: (what) => report({ say: 'refused', what }),
    onWindow: (page) => files.watch(page.session),
  })

  await hideWindow(browser.root, first.id)
  const policy = await probePolicy(first.session, settings.policyProbe)
  isReady = true
  report({ say: 'ready', browserPid: browser.pid, browser: browser.version, policy })
  tellSite()

  return {
    obey: async (order) => {
      switch (order.do) {
        case 'open':
          names.begin()
          return windows.open(order.address, order.bounds)
        case 'place':
          return windows.place(order.bounds)
        case 'show':
          return windows.show(order.isInFront)
        case 'back':
          return windows.back()
        case 'close':
          return windows.close()
        case 'choose':
          return files.choose(order.document)
        case 'locate': {
          const file = (await documents.linkForPerson(order.document)) ?? null
          return report({ say: 'document-at', order: order.order, file })
        }
        case 'scan': {
          const page = await papers.scan(order.device, order.options)
          const fault = page.ok ? null : page.fault
          return report({ say: 'page-scanned', order: order.order, fault })
        }
        case 'scan-done': {
          const done = await papers.done()
          const held = done.ok ? done.value : done.fault
          return report({ say: 'scan-held', order: order.order, held })
        }
        case 'scan-stop':
          return papers.stop()
        case 'end': {
          papers.kill()
          killBrowser(browser.pid)
          const isPlain = await names.settle()
          return report({ say: 'ended', names: isPlain ? 'plain' : 'unknown' })
        }
        case 'print': {
          const page = windows.top()
          const file =
            order.what !== 'page'
              ? printableDocument(documents, order.what)
              : page && (await printPage(page.session, settings.folder, order.order))
          return report({ say: 'print-ready', order: order.order, file: file ?? null })
        }
      }
    },
  }
}
