/** The fleet as the console shows it. */
import * as v from 'valibot'
import type { FleetTerminal } from '#contract/fleet-view.ts'
import { type WipeReceipt, wipeReceiptSchema } from '#contract/wipe-receipt.ts'
import { brokenJournals } from '../journal/view-journal.ts'
import type { HubReader } from '../store/hub-store.ts'
import { attentionOf, worstFirst } from './attention.ts'
import { daysBefore } from './days.ts'
import { parseTags } from './enrolled-terminal.ts'
import { parseReport } from './last-status.ts'
import { missingIn } from './receipt-series.ts'
import { fingerprintOf } from './terminal-key.ts'

/** How long a wipe that failed asks for somebody. */
const failedDays = 7

const storedReceiptSchema = v.pipe(v.string(), v.parseJson(), wipeReceiptSchema)
const parseReceipt = (text: string | null): WipeReceipt | null => {
  const found = v.safeParse(storedReceiptSchema, text)
  return found.success ? found.output : null
}

const rowsOf = (db: HubReader) =>
  db
    .selectFrom('fleet_terminal')
    .leftJoin('fleet_status', 'fleet_status.terminal', 'fleet_terminal.terminal')
    .leftJoin('fleet_receipt_tally as tally', 'tally.terminal', 'fleet_terminal.terminal')
    .leftJoin('fleet_receipt', (join) =>
      join
        .onRef('fleet_receipt.terminal', '=', 'tally.terminal')
        .onRef('fleet_receipt.series', '=', 'tally.series')
        .onRef('fleet_receipt.number', '=', 'tally.last'),
    )
    .selectAll('fleet_terminal')
    .select(['fleet_status.seen_at', 'fleet_status.report', 'fleet_receipt.receipt'])
    .select(['tally.first', 'tally.last', 'tally.held'])

type FleetRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const missingOf = ({ first, last, held }: FleetRow) =>
  first === null || last === null || held === null ? 0 : missingIn({ first, last, held })

export interface FleetQuestion {
  readonly nowMs: number
  /** The release each terminal is to have; those that are not there have the general one. */
  readonly assignments: ReadonlyMap<string, number>
  readonly general: number | null
}

/** Every terminal, or one, worst first. */
export async function viewFleet(
  db: HubReader,
  { nowMs, assignments, general }: FleetQuestion,
  one?: string,
): Promise<FleetTerminal[]> {
  const failed = await failedReceipts(db, nowMs)
  const broken = await brokenJournals(db, nowMs)
  const rows = rowsOf(db)
  const asked = one === undefined ? rows : rows.where('fleet_terminal.terminal', '=', one)
  const found = await asked.execute()
  return found
    .map((row) => {
      const view = {
        terminal: row.terminal,
        kind: row.kind,
        place: row.place,
        seat: row.seat,
        tags: [...parseTags(row.tags)],
        enrolment: row.state,
        fingerprint: fingerprintOf(row.public_key),
        assigned:
          row.state === 'accepted' && row.kind === 'terminal'
            ? (assignments.get(row.terminal) ?? general)
            : null,
        lastSeen: row.seen_at === null ? null : new Date(row.seen_at).toISOString(),
        status: parseReport(row.report),
        lastReceipt: parseReceipt(row.receipt),
        receiptsFailed: failed.get(row.terminal) ?? 0,
        receiptsMissing: missingOf(row),
      }
      const facts = {
        ...view,
        isCloned: row.is_cloned === 1,
        isJournalBroken: broken.has(row.terminal),
        acceptedMs: row.accepted_at,
      }
      return { ...view, attention: attentionOf(facts, nowMs) }
    })
    .toSorted(worstFirst)
}

async function failedReceipts(db: HubReader, nowMs: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('fleet_receipt')
    .select((select) => ['terminal', select.fn.countAll<number>().as('failed')])
    .where('is_ok', '=', 0)
    .where('received', '>=', daysBefore(nowMs, failedDays))
    .groupBy('terminal')
    .execute()
  return new Map(rows.map(({ terminal, failed }) => [terminal, failed]))
}

/** Newest first. */
export async function lastReceipts(
  db: HubReader,
  terminal: string,
  limit: number,
): Promise<WipeReceipt[]> {
  const rows = await db
    .selectFrom('fleet_receipt')
    .select('receipt')
    .where('terminal', '=', terminal)
    .orderBy('series', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ receipt }) => parseReceipt(receipt) ?? [])
}
