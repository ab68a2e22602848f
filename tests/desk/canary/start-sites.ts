/** Starts the process that serves the sites, and lets a test wait for what it reports. */
import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, on } from 'node:events'
import type { Deed, Tell } from '#contract/terminal-link.ts'
import type { Addresses, SiteOrder, SiteReport } from './site-words.ts'

/** How long the slowest answer may take on a busy machine. */
const patienceMs = 15_000

export interface Sites {
  readonly addresses: Addresses
  /** Root metadata that their release is signed under. */
  readonly root: string
  readonly pid: number
  readonly plant: (run: string, round: number) => void
  readonly ask: (deed: Deed) => void
  /** First report, from the call on, for which `pick` gives something. Rejects with `what` when none comes. */
  readonly wait: <T>(
    what: string,
    pick: (report: SiteReport) => T | undefined,
    withinMs?: number,
  ) => Promise<T>
  readonly waitTell: <T>(
    what: string,
    pick: (tell: Tell) => T | undefined,
    withinMs?: number,
  ) => Promise<T>
  /** Everything reported since the last call. */
  readonly takeReports: () => readonly SiteReport[]
  readonly stop: () => void
}

/** `control` is what the kiosk page holds on purpose (kiosk-page.ts). */
export async function startSites(control: string): Promise<Sites> {
  const child: ChildProcess = fork(new URL('./site-server.ts', import.meta.url), {
    env: { ...process.env, ESCALE_CONTROL: control },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  const heard = new EventEmitter().setMaxListeners(50)
  let reports: SiteReport[] = []
  child.on('message', (report: SiteReport) => {
    reports.push(report)
    heard.emit('report', report)
  })
  const order = (say: SiteOrder) => void child.send(say)

  const wait: Sites['wait'] = async (what, pick, withinMs = patienceMs) => {
    try {
      for await (const [report] of on(heard, 'report', {
        signal: AbortSignal.timeout(withinMs),
      })) {
        const picked = pick(report as SiteReport)
        if (picked !== undefined) return picked
      }
    } catch {
      // Said below, with what was waited for.
    }
    throw new Error(`${what} never came. Last reports: ${JSON.stringify(reports.slice(-40))}`)
  }
  const { addresses, root } = await wait('the sites', (report) =>
    report.say === 'listening' ? report : undefined,
  )
  return {
    addresses,
    root,
    pid: child.pid ?? 0,
    plant: (run, round) => order({ do: 'plant', run, round }),
    ask: (deed) => order({ do: 'deed', deed }),
    wait,
    waitTell: (what, pick, withinMs) =>
      wait(what, (report) => (report.say === 'told' ? pick(report.tell) : undefined), withinMs),
    takeReports: () => {
      const taken = reports
      reports = []
      return taken
    },
    stop: () => void child.kill('SIGKILL'),
  }
}
