/** Starts a keeper in a folder of its own and waits until its browser is ready. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#contract/result.ts'
import type { Clock } from '../clock.ts'
import {
  keeperReportSchema,
  type KeeperOrder,
  type KeeperReport,
  type KeeperSettings,
} from '../plane/keeper-words.ts'
import type { Journal } from './journal.ts'
import type { Leader, PlaneBody } from './plane-body.ts'
import { readProcess } from './processes.ts'
import { makeSessionFolder, type SessionRoot } from './session-root.ts'

/** What a keeper is told, but for the folder, which is made for it. */
export type PlaneSettings = Omit<KeeperSettings, 'folder'>
type Ready = Extract<KeeperReport, { say: 'ready' }>
type Ended = Extract<KeeperReport, { say: 'ended' }>

export interface Plane {
  readonly body: PlaneBody
  readonly ready: Ready
  readonly settings: PlaneSettings
  /** False when the keeper hears no more. */
  order(order: KeeperOrder): boolean
  /** All that it says from now on; `lost` once at the end, at once if that was before. */
  hear(listener: (report: KeeperReport) => void): void
  /** Kills the browser, and asks what its windows were called: `unknown` unless the keeper knows and says so in time. */
  end(): Promise<Ended['names']>
}

export interface PlaneStart {
  readonly root: SessionRoot
  readonly journal: Journal
  readonly keeperScript: string | undefined
  readonly clock: Clock
}

/** A plane that did not come up: what there is of it is for the caller to erase. */
export interface FailedStart {
  readonly body: PlaneBody | undefined
}

const readyMs = 15_000
/** Longer than a keeper waits for the last window of its browser. */
const endMs = 500
const ourKeeper = fileURLToPath(new URL('../plane/keeper.ts', import.meta.url))

/** On Windows a number is all there is. */
const leaderOf = (pid: number): Leader => ({ pid, startTicks: readProcess(pid)?.startTicks ?? 0 })

/** Its own process group and session; silent, for what it could write may name a person's page. */
const forkKeeper = (script: string, settings: PlaneSettings, folder: string) =>
  fork(script, {
    cwd: '/',
    detached: true,
    env: { ...process.env, ESCALE_KEEPER: JSON.stringify({ ...settings, folder }) },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

/** Reports of the keeper, parsed; its end in any way is one `lost`. */
function listenTo(keeper: ChildProcess) {
  let listener = (_report: KeeperReport) => {}
  let isLost = false
  const lose = () => {
    if (isLost) return
    isLost = true
    listener({ say: 'lost' })
  }
  keeper.on('message', (message) => {
    const report = v.safeParse(keeperReportSchema, message)
    if (!report.success) return
    if (report.output.say === 'lost') lose()
    else if (!isLost) listener(report.output)
  })
  keeper.once('exit', lose)
  keeper.once('disconnect', lose)
  keeper.on('error', lose)
  return (next: (report: KeeperReport) => void) => {
    listener = next
    if (isLost) next({ say: 'lost' })
  }
}

const untilReady = (clock: Clock, hear: ReturnType<typeof listenTo>) =>
  new Promise<Ready | undefined>((resolve) => {
    const cancel = clock.after(readyMs, () => resolve(undefined))
    hear((report) => {
      if (report.say !== 'ready' && report.say !== 'lost') return
      cancel()
      resolve(report.say === 'ready' ? report : undefined)
    })
  })

const endOf = (keeper: ChildProcess, clock: Clock) =>
  new Promise<Ended['names']>((resolve) => {
    let cancel = () => {}
    const answer = (names: Ended['names']) => {
      cancel()
      resolve(names)
    }
    const doubt = () => answer('unknown')
    cancel = clock.after(endMs, doubt)
    keeper.once('disconnect', doubt)
    keeper.on('message', (message) => {
      const report = v.safeParse(keeperReportSchema, message)
      if (report.success && report.output.say === 'ended') answer(report.output.names)
    })
    if (!keeper.connected) doubt()
    else keeper.send({ do: 'end' } satisfies KeeperOrder, (fault) => fault && doubt())
  })

/** The journal knows the folder before anything starts in it, and each leader before anybody uses the plane. */
export async function startPlane(
  start: PlaneStart,
  settings: PlaneSettings,
): Promise<Result<Plane, FailedStart>> {
  const folder = await makeSessionFolder(start.root)
  if (!folder.ok) return fail({ body: undefined })
  let body: PlaneBody = { folder: folder.value, leaders: [] }
  try {
    await start.journal.note(body)
    const keeper = forkKeeper(start.keeperScript ?? ourKeeper, settings, folder.value)
    const hear = listenTo(keeper)
    const coming = untilReady(start.clock, hear)
    if (keeper.pid === undefined) return fail({ body })
    body = { ...body, leaders: [leaderOf(keeper.pid)] }
    await start.journal.note(body)
    const ready = await coming
    if (ready === undefined) return fail({ body })
    body = { ...body, leaders: [...body.leaders, leaderOf(ready.browserPid)] }
    await start.journal.note(body)
    const order = (words: KeeperOrder) => {
      if (!keeper.connected) return false
      // A keeper that dies in between is told as lost.
      keeper.send(words, () => {})
      return true
    }
    return succeed({ body, ready, settings, order, hear, end: () => endOf(keeper, start.clock) })
  } catch {
    return fail({ body })
  }
}
