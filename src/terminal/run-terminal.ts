/** Starts a terminal once it is ready to; what a session left is erased before any screen. */
import { join } from 'node:path'
import { succeed, type Result } from '#contract/result.ts'
import { explainRefusal } from '#seal/refusals.ts'
import { openAidantGate } from './aidants/aidant-gate.ts'
import { systemClock } from './clock.ts'
import { policyFolderOf } from './lockdown/write-policy.ts'
import { makeReady } from './make-ready.ts'
import type { TerminalArguments } from './read-arguments.ts'
import type { SiteList } from './shell/fetch-sites.ts'
import { keepSites } from './shell/keep-sites.ts'
import { everyNight } from './shell/nightly.ts'
import { notifySystemd } from './shell/notify-systemd.ts'
import { placePrinter } from './shell/place-printer.ts'
import { applySites } from './shell/site-policy.ts'
import { supervise } from './shell/supervise.ts'
import { trimProfile } from './shell/trim-profile.ts'
import type { StartFault } from './start-fault.ts'
import { createSessions } from './wipe/session.ts'
import { untilManaging } from './wipe/x-manager.ts'

/** Of one session. A site with a film and ten windows takes less. */
const limits = { memoryBytes: 2 * 2 ** 30, folderBytes: 400 * 2 ** 20 }
/** For the screen to say « Poste indisponible » before everything starts again. */
const beforeRestartMs = 60_000

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
  const ready = await makeReady(options, clock)
  if (!ready.ok) return ready
  const { browserPath, display, hold, places, root, source } = ready.value
  let { list } = ready.value

  const isSandboxed = process.getuid?.() !== 0
  const sitePolicy = {
    browserPath,
    kioskOrigin: kiosk.origin,
    policyFolder: options.policyDir ?? policyFolderOf(browserPath),
    isSandboxed,
  }
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
    root,
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
    isOnMemoryDisk: root.isOnMemoryDisk,
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
      await hold.release()
    },
  })
}
