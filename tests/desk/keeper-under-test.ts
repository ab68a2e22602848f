/** A real keeper with a real browser on a screen, driven as the supervisor drives it. */
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  keeperReportSchema,
  type KeeperOrder,
  type KeeperReport,
  type KeeperSettings,
} from '#terminal/plane/keeper-words.ts'

type ReportOf<S extends KeeperReport['say']> = Extract<KeeperReport, { say: S }>

export interface KeeperUnderTest {
  readonly process: ChildProcess
  readonly browserPid: number
  readonly ready: ReportOf<'ready'>
  readonly folder: string
  readonly reports: readonly KeeperReport[]
  readonly order: (order: KeeperOrder) => void
  /** The first report from number `from` on that `fits`; waits for it. */
  readonly hear: <S extends KeeperReport['say']>(
    say: S,
    fits?: (report: ReportOf<S>) => boolean,
    from?: number,
  ) => Promise<ReportOf<S>>
  /** What the site area showed last. */
  readonly site: () => ReportOf<'site'> | undefined
  readonly stop: () => Promise<void>
}

const limitMs = 20_000

/** Looks again and again until `condition` holds; throws, saying `what` it waited for. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
) {
  const end = performance.now() + limitMs
  while (!(await condition())) {
    if (performance.now() > end) {
      throw new Error(`waited in vain for: ${typeof what === 'string' ? what : what()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Processes of a group, or whose command line names `folder`: `/proc` of Linux. */
export function processesOf(group: number, folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z') return false
        return (
          Number(pgrp) === group || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
        )
      } catch {
        return false
      }
    })
}

export const siteArea = { left: 400, top: 0, width: 880, height: 720 }

export async function startKeeper(
  env: Record<string, string>,
  changes: Partial<KeeperSettings>,
): Promise<KeeperUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'escale-keeper-'))
  const settings: KeeperSettings = {
    browserPath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    folder,
    rules: [],
    bounds: siteArea,
    maxWindows: 4,
    maxDownloadBytes: 50_000_000,
    maxDownloads: 5,
    policyProbe: {
      known: 'https://known.policy.escale.invalid/',
      refused: 'https://refused.policy.escale.invalid/',
    },
    isSandboxed: process.getuid?.() !== 0,
    ...changes,
  }
  const child = fork(new URL('../../src/terminal/plane/keeper.ts', import.meta.url), {
    detached: true,
    execArgv: [],
    env: { ...env, ESCALE_KEEPER: JSON.stringify(settings) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const reports: KeeperReport[] = []
  child.on('message', (message) => reports.push(v.parse(keeperReportSchema, message)))
  const find = <S extends KeeperReport['say']>(
    say: S,
    fits: (report: ReportOf<S>) => boolean,
    from: number,
  ) =>
    reports
      .slice(from)
      .find((report): report is ReportOf<S> => report.say === say && fits(report as ReportOf<S>))
  const hear: KeeperUnderTest['hear'] = async (say, fits = () => true, from = 0) => {
    const heard = () => JSON.stringify(reports.slice(from))
    await until(
      () => find(say, fits, from) !== undefined,
      () => `« ${say} » in ${heard()}`,
    )
    const found = find(say, fits, from)
    if (!found) throw new Error('lost')
    return found
  }
  const ready = await hear('ready')
  return {
    process: child,
    browserPid: ready.browserPid,
    ready,
    folder,
    reports,
    order: (order) => child.send(order),
    hear,
    site: () => reports.findLast((report): report is ReportOf<'site'> => report.say === 'site'),
    stop: async () => {
      if (child.connected) child.disconnect()
      await until(
        () => processesOf(ready.browserPid, folder).length === 0 && !existsSync(folder),
        'the keeper ends',
      )
      await rm(folder, { recursive: true, force: true })
    },
  }
}
