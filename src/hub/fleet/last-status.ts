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
  /** Something an administrator would see has changed. */
  readonly isNews: boolean
}

/** Inside a write transaction. A boot that comes back closes the terminal, and its report is not kept. */
export async function keepStatus(
  db: HubWriter,
  terminal: string,
  report: TerminalStatusReport,
  nowMs: number,
): Promise<KeptStatus> {
  const before = await lastOf(db, terminal)
  const heard = hearBoot(parseBoots(before?.boots ?? null), report.boot, nowMs)
  if (heard.isCloned) {
    await closeCloned(db, terminal)
    return { isCloned: true, isNews: true }
  }
  await replace(db, terminal, { report, boots: heard.boots, nowMs })
  const isNews = visibleIn(parseReport(before?.report ?? null)) !== visibleIn(report)
  return { isCloned: false, isNews }
}

const lastOf = (db: HubReader, terminal: string) =>
  db
    .selectFrom('fleet_status')
    .select(['report', 'boots'])
    .where('terminal', '=', terminal)
    .executeTakeFirst()

/** The clock's distance moves at every report. */
const visibleIn = (report: TerminalStatusReport | null) =>
  report && JSON.stringify({ ...report, clockAheadMs: 0 })

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
  readonly boots: readonly Boot[]
  readonly nowMs: number
}

async function replace(
  db: HubWriter,
  terminal: string,
  { report, boots, nowMs }: Status,
): Promise<void> {
  const { release, trial } = report
  const values = {
    seen_at: nowMs,
    report: JSON.stringify(report),
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
