/** Joins the kiosk, the sessions and what stands on the screen: from here on the terminal runs by itself. */
import type { Site } from '#contract/registry.ts'
import type { Deed } from '#contract/terminal-link.ts'
import type { WipeCause } from '#contract/wipe-receipt.ts'
import type { AidantGate } from '../aidants/aidant-gate.ts'
import type { Clock } from '../clock.ts'
import type { ScannerSettings } from '../scan/find-scanner.ts'
import { orderScans } from '../scan/order-scans.ts'
import { placeScanner } from '../scan/place-scanner.ts'
import type { Sessions } from '../wipe/sessions.ts'
import { awaitFiles } from './await-file.ts'
import { arrangeDesk } from './desk.ts'
import { hearKeeper } from './hear-keeper.ts'
import { keepShell, type Shell, type ShellSettings } from './keep-shell.ts'
import { obey } from './obey.ts'
import { papersOf } from './papers.ts'
import type { PlacePrinter } from './place-printer.ts'
import { terminalStatus, type Counts } from './status.ts'
import { watchIdle } from './x-idle.ts'

/** Ends that the kiosk has not asked for, and does not know of. */
const unasked = new Set<WipeCause>(['plane-lost', 'overfull'])
/** What the kiosk does by itself. */
const unattended = new Set<Deed['do']>(['beat', 'status', 'follow', 'find-scanner'])
/** Nobody has touched the guide for so long: it may start again. */
const freeMs = 10 * 60_000

export interface SuperviseSettings {
  readonly terminal: string
  readonly sessions: Sessions
  readonly isOnMemoryDisk: boolean
  readonly sites: () => Readonly<Record<string, Site>>
  readonly printer: PlacePrinter
  readonly scanner: ScannerSettings
  readonly usbRoots: readonly string[]
  readonly aidants: AidantGate
  readonly display: string | undefined
  readonly clock: Clock
  /** One French sentence for whoever reads the journal of the system. */
  readonly warn: (sentence: string) => void
  /** The kiosk goes by this timestamp of releases. */
  readonly onFollow: (timestamp: string) => void
  readonly shell: Pick<
    ShellSettings,
    'browserPath' | 'profile' | 'kiosk' | 'startAddress' | 'isSandboxed' | 'prepare'
  >
}

export interface Supervision {
  readonly shell: Shell
  /** Nobody sits there: it may start again. */
  readonly isFree: () => boolean
  readonly stop: () => void
}

export async function supervise(settings: SuperviseSettings): Promise<Supervision> {
  const { sessions, clock, printer } = settings
  const counts: Counts = { blocked: 0, missing: 0, strays: 0 }
  const count = (what: keyof Counts) => () => {
    counts[what] += 1
  }
  let lastDeedMs = clock.now()

  const idle = await watchIdle(settings.display, clock, () => shell.tell({ tell: 'stirred' }))
  const desk = arrangeDesk(
    () => shell.window(),
    (order) => sessions.order(order),
    (isSeen) => (isSeen ? idle.watch() : idle.rest()),
  )
  const files = awaitFiles(clock, (order) => sessions.order(order))
  const papers = papersOf({
    sessions,
    files,
    queue: printer.queue,
    usbRoots: settings.usbRoots,
    page: () => shell.browser()?.page,
  })
  const scanner = placeScanner(settings.scanner, clock, (isThere) => {
    shell.tell({ tell: 'can', can: status().can })
    if (!isThere)
      settings.warn('Aucun scanner ne répond : « Numériser un papier » n’est pas proposé ici.')
  })
  const scans = orderScans(scanner, clock, (order) => sessions.order(order))
  const status = () =>
    terminalStatus({
      ...settings,
      counts,
      sites: () => Object.keys(settings.sites()).length,
      canUnlock: settings.aidants.isReady,
      hasPrinter: () => printer.queue() !== undefined,
      hasScanner: () => scanner.scanner() !== undefined,
    })
  const obeyAsk = obey({
    sessions,
    desk,
    papers,
    scans,
    aidants: settings.aidants,
    sites: settings.sites,
    status,
    onMissing: count('missing'),
    onFollow: settings.onFollow,
    tell: (tell) => shell.tell(tell),
  })
  const shell = keepShell({
    ...settings.shell,
    clock,
    onAsk: (ask) => {
      if (!unattended.has(ask.deed.do)) lastDeedMs = clock.now()
      void obeyAsk(ask)
    },
    onLost: () => {
      if (sessions.state() === 'open') void sessions.end('kiosk-lost')
    },
    onStray: count('strays'),
    onRefused: count('blocked'),
  })

  sessions.onReport((report) =>
    hearKeeper(report, {
      tell: shell.tell,
      onRefused: (what) => count(what === 'address' ? 'blocked' : 'strays')(),
      onWantsPrint: () =>
        void papers.print('page').then(({ ok }) => shell.tell({ tell: 'printed', ok })),
      onFile: files.hear,
      onScan: scans.hear,
      // Its wipe has begun already.
      onLost: () => {},
    }),
  )
  sessions.onState((state) => {
    // The site's windows go: what is behind them must be the guide, whoever asked for the end.
    if (state === 'wiping') void desk.fill()
  })
  sessions.onReceipt(({ cause }) => {
    if (unasked.has(cause)) shell.tell({ tell: 'end-now' })
  })

  return {
    shell,
    isFree: () => sessions.state() === 'ready' && clock.now() - lastDeedMs > freeMs,
    stop: () => {
      shell.stop()
      idle.stop()
      scanner.stop()
    },
  }
}
