/** The last report of a terminal, kept in the place of the one before. */
import * as v from 'valibot'
import { type TerminalStatusReport, terminalStatusReportSchema } from '#contract/terminal-report.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { type Boot, hearBoot, parseBoots } from './boots.ts'

const storedSchema = v.pipe(v.string(), v.parseJson(), terminalStatusReportSchema)

/** Null before the first, and where an earlier hub kept another shape. */
export function parseReport(text: string | null): TerminalStatusReport | null {
  const found = v.safeParse(storedSchema, text)
  return found.success ? found.output : null
}

export interface KeptStatus {
  readonly isCloned: boolean
  /** Something that an administrator would want to see has changed. */
  readonly isNews: boolean
  /** Number of the last receipt held, 0 for none. */
  readonly lastReceipt: number
}

/** Inside a write transaction. A boot that comes back closes the terminal, and its report is not kept. */
export async function keepStatus(
  db: HubWriter,
  terminal: string,
  report: TerminalStatusReport,
  nowMs: number,
): Promise<KeptStatus> {
  const before = await lastOf(db, terminal)
  const lastReceipt = before.last ?? 0
  const heard = hearBoot(parseBoots(before.boots), report.boot, nowMs)
  if (heard.isCloned) {
    await closeCloned(db, terminal)
    return { isCloned: true, isNews: true, lastReceipt }
  }
  const text = JSON.stringify(report)
  await replace(db, terminal, { report, text, boots: heard.boots, nowMs })
  const isNews = before.report === null || lasting(before.report) !== lasting(text)
  return { isCloned: false, isNews, lastReceipt }
}

const lastOf = (db: HubReader, terminal: string) =>
  db
    .selectFrom('fleet_terminal')
    .leftJoin('fleet_status', 'fleet_status.terminal', 'fleet_terminal.terminal')
    .leftJoin('fleet_receipt_tally as tally', 'tally.terminal', 'fleet_terminal.terminal')
    .select(['fleet_status.report', 'fleet_status.boots', 'tally.last'])
    .where('fleet_terminal.terminal', '=', terminal)
    .executeTakeFirstOrThrow()

/** But for what moves at every report, and for whether somebody is there, which nobody is to be nudged about. */
const lasting = (report: string) =>
  report.replace(/"clockAheadMs":-?\d+/, '').replace('"state":"busy"', '"state":"free"')

async function closeCloned(db: HubWriter, terminal: string): Promise<void> {
  await db
    .updateTable('fleet_terminal')
    .set({ is_cloned: 1 })
    .where('terminal', '=', terminal)
    .execute()
  // Once the other PC has been seen to, this one begins again.
  await db
    .updateTable('fleet_status')
    .set({ boots: '[]' })
    .where('terminal', '=', terminal)
    .execute()
}

interface Status {
  readonly report: TerminalStatusReport
  /** The same, as written. */
  readonly text: string
  readonly boots: readonly Boot[]
  readonly nowMs: number
}

async function replace(
  db: HubWriter,
  terminal: string,
  { report, text, boots, nowMs }: Status,
): Promise<void> {
  const { release, trial } = report
  const values = {
    seen_at: nowMs,
    report: text,
    boots: JSON.stringify(boots),
    release_active: release.active,
    release_previous: release.previous,
    release_pending: release.pending,
    release_failed: release.failed,
    is_on_trial: release.isOnTrial ? 1 : 0,
    trial_number: trial?.number ?? null,
    trial_outcome: trial?.outcome ?? null,
  }
  await db
    .insertInto('fleet_status')
    .values({ terminal, ...values })
    .onConflict((conflict) => conflict.column('terminal').doUpdateSet(values))
    .execute()
}
