/** Starts a terminal: everything that can be wrong is looked for first, what a session left is erased before any screen. */
import { join } from 'node:path'
import { fail, succeed, type Result } from '#contract/result.ts'
import { explainRefusal } from '#seal/refusals.ts'
import { openAidantGate } from './aidants/aidant-gate.ts'
import { systemClock } from './clock.ts'
import { findRoot } from './find-root.ts'
import { policyFolderOf } from './lockdown/write-policy.ts'
import { prepareState } from './prepare-state.ts'
import type { TerminalArguments } from './read-arguments.ts'
import { fetchSites, type SiteList, type SiteSource } from './shell/fetch-sites.ts'
import { findBrowser } from './shell/find-browser.ts'
import { keepSites, readStoredSites, storeSites } from './shell/keep-sites.ts'
import { everyNight } from './shell/nightly.ts'
import { notifySystemd } from './shell/notify-systemd.ts'
import { placePrinter } from './shell/place-printer.ts'
import { applySites } from './shell/site-policy.ts'
import { supervise } from './shell/supervise.ts'
import { trimProfile } from './shell/trim-profile.ts'
import type { StartFault } from './start-fault.ts'
import { createSessions } from './wipe/session.ts'
import { chooseSessionRoot, type RootFault } from './wipe/session-root.ts'
import { holdTerminal } from './wipe/single.ts'
import { untilManaging } from './wipe/x-manager.ts'
import { isDisplayThere } from './wipe/x-window.ts'

/** Of one session. A site with a film and ten windows takes less. */
const limits = { memoryBytes: 2 * 2 ** 30, folderBytes: 400 * 2 ** 20 }
/** For the screen to say « Poste indisponible » before everything starts again. */
const beforeRestartMs = 60_000

const rootFaults: Readonly<Record<RootFault['why'], StartFault['why']>> = {
  'read-only': 'read-only-disk',
  full: 'no-room',
  denied: 'no-access',
  'too-long': 'no-access',
  failed: 'no-access',
}

const emptyList: StartFault = {
  why: 'no-sites',
  sentence:
    'La publication ne nomme aucun site : le poste n’aurait rien à ouvrir. Ajoutez des sites et publiez de nouveau.',
}

/** The last list kept, else the server's; `undefined` when neither answers, for the guide may still start offline. */
async function firstSites(source: SiteSource): Promise<Result<SiteList | undefined, StartFault>> {
  const { stateDir } = source
  const stored = await readStoredSites(stateDir)
  if (stored) return succeed(stored)
  const fetched = await fetchSites(source)
  if (!fetched.ok || fetched.value.news === 'same') return succeed(undefined)
  const { list } = fetched.value
  if (Object.keys(list.sites).length === 0) return fail(emptyList)
  await storeSites(stateDir, list)
  return succeed(list)
}

export interface RunningTerminal {
  /** Erases the session, closes everything. */
  readonly stop: () => Promise<void>
}

export interface Ends {
  /** One French sentence for whoever reads the journal of the system. */
  readonly warn: (sentence: string) => void
  /** The whole is to start again, now. */
  readonly restart: () => void
}

export async function runTerminal(
  options: TerminalArguments,
  { warn, restart }: Ends,
): Promise<Result<RunningTerminal, StartFault>> {
  const { kiosk, stateDir } = options
  const clock = systemClock
  const browserPath = findBrowser(options.browser)
  if (browserPath === undefined)
    return fail({
      why: 'no-browser',
      sentence:
        'Aucun navigateur trouvé : installez Chromium, Chrome ou Edge, ou donnez son chemin avec --browser.',
    })
  const display = process.platform === 'win32' ? undefined : process.env['DISPLAY']
  if (process.platform !== 'win32' && (display === undefined || display === ''))
    return fail({
      why: 'no-display',
      sentence: 'Pas d’écran : DISPLAY n’est pas défini. Démarrez le poste dans une session X.',
    })
  const rootOfTrust = findRoot(options.root)
  if (!rootOfTrust.ok) return rootOfTrust
  const prepared = await prepareState(stateDir)
  if (!prepared.ok) return prepared
  const hold = await holdTerminal(stateDir, display)
  if (!hold.ok)
    return fail({
      why: hold.fault.why === 'taken' ? 'already-running' : 'no-access',
      sentence: hold.fault.sentence,
    })

  const places = { stateFolder: stateDir, runtimeFolder: process.env['XDG_RUNTIME_DIR'] }
  const root = await chooseSessionRoot(places)
  const source: SiteSource = { origin: kiosk.origin, root: rootOfTrust.value, stateDir, clock }
  const first = root.ok ? await firstSites(source) : undefined
  if (!root.ok || !first?.ok) {
    await hold.value.release()
    if (!root.ok) return fail({ why: rootFaults[root.fault.why], sentence: root.fault.sentence })
    return first?.ok === false ? first : fail(emptyList)
  }
  if (display !== undefined && !(await isDisplayThere(display))) {
    await hold.value.release()
    return fail({
      why: 'no-display',
      sentence: `L’écran « ${display} » ne répond pas. Démarrez le poste dans une session X, sous le même compte.`,
    })
  }

  const isSandboxed = process.getuid?.() !== 0
  const sitePolicy = {
    browserPath,
    kioskOrigin: kiosk.origin,
    policyFolder: options.policyDir ?? policyFolderOf(browserPath),
    isSandboxed,
  }
  let list = first.value
  const apply = async () => {
    const { plane, policyFault } = await applySites(sitePolicy, list?.sites ?? {})
    if (policyFault !== undefined)
      warn(`La stratégie du navigateur n’a pas pu être écrite (${policyFault}).`)
    return plane
  }
  let plane = await apply()
  const printer = placePrinter(options.printer, clock)
  const sessions = await createSessions({
    terminal: options.terminal,
    places,
    root: root.value,
    plane,
    limits,
    display,
    printQueue: printer.jobs,
    askRestart: () => {
      warn('Un effacement n’a pas pu être prouvé : le poste est indisponible et va redémarrer.')
      clock.after(beforeRestartMs, restart)
    },
    clock,
  })
  // A window that asks to be shown before would stay unseen.
  if (display !== undefined) await untilManaging(display, clock)
  const profile = join(stateDir, 'kiosk')
  let followKiosk = (_timestamp: string) => {}
  const { shell, isFree, stop } = await supervise({
    terminal: options.terminal,
    sessions,
    isOnMemoryDisk: root.value.isOnMemoryDisk,
    sites: () => list?.sites ?? {},
    printer,
    scanner: { device: options.scanner, dpi: options.scanDpi },
    usbRoots: options.usbRoots,
    aidants: await openAidantGate(stateDir, clock),
    display,
    clock,
    warn,
    onFollow: (timestamp) => followKiosk(timestamp),
    shell: {
      browserPath,
      profile,
      kiosk,
      startAddress: () => plane.policyProbe.known,
      isSandboxed,
      prepare: async () => {
        await trimProfile(profile)
      },
    },
  })

  const renew = async (next: SiteList) => {
    const isFirst = list === undefined
    list = next
    plane = await apply()
    sessions.renew(plane)
    // The guide asked what can be done here before anything could.
    if (isFirst && sessions.state() === 'ready') shell.reload()
  }
  const kept = keepSites({
    ...source,
    clock,
    stored: list,
    onList: (next) => void renew(next),
    onEmpty: () => warn('La nouvelle publication ne nomme aucun site : l’ancienne liste reste.'),
    onRefused: (refusal) =>
      warn(`La liste des sites a été refusée, l’ancienne reste. ${explainRefusal(refusal)}`),
  })
  followKiosk = kept.follow
  const ends = [
    kept.end,
    everyNight({
      clock,
      date: () => new Date(),
      minute: options.nightMinute,
      isFree,
      // systemd starts everything again; without it, the guide alone does.
      run: process.env['NOTIFY_SOCKET'] === undefined ? shell.restart : restart,
    }),
    notifySystemd(clock, () => true),
  ]
  return succeed({
    stop: async () => {
      for (const end of ends) end()
      stop()
      await sessions.stop()
      await hold.value.release()
    },
  })
}
