/** What the console shows of a terminal's journal, and which terminals need somebody to look at it. */
import type { TerminalJournal } from '#contract/aidant-journal.ts'
import { daysBefore } from '../fleet/days.ts'
import type { HubReader } from '../store/hub-store.ts'

/** How long a chain that does not hold asks for somebody. */
const askedDays = 30
const shownRows = 100

export async function viewJournal(db: HubReader, device: string): Promise<TerminalJournal> {
  const chains = await db
    .selectFrom('aidant_journal_chain as chain')
    .innerJoin('aidant_journal_row as row', (join) =>
      join.onRef('row.device', '=', 'chain.device').onRef('row.chain', '=', 'chain.chain'),
    )
    .select(['chain.chain', 'chain.begun', 'chain.fault', 'chain.fault_at'])
    .select((select) => [
      select.fn.max<number>('row.n').as('last'),
      select.fn.max<string>('row.day').as('last_day'),
    ])
    .where('chain.device', '=', device)
    .groupBy(['chain.chain', 'chain.begun', 'chain.fault', 'chain.fault_at'])
    .orderBy('chain.begun', 'desc')
    .orderBy('chain.chain')
    .execute()
  const rows = await db
    .selectFrom('aidant_journal_row as row')
    .innerJoin('aidant_journal_chain as chain', (join) =>
      join.onRef('row.device', '=', 'chain.device').onRef('row.chain', '=', 'chain.chain'),
    )
    .select(['row.n', 'row.day', 'row.act', 'row.number'])
    .where('row.device', '=', device)
    .orderBy('chain.begun', 'desc')
    .orderBy('row.chain')
    .orderBy('row.n', 'desc')
    .limit(shownRows)
    .execute()
  return {
    chains: chains.map(({ last, last_day: lastDay, fault, fault_at: faultAt }) => ({
      last,
      lastDay,
      fault,
      faultAt,
    })),
    rows,
  }
}

/** Devices whose chain was seen not to hold these last days. */
export async function brokenJournals(db: HubReader, nowMs: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('aidant_journal_chain')
    .select('device')
    .distinct()
    .where('fault_day', '>=', daysBefore(nowMs, askedDays))
    .execute()
  return new Set(rows.map(({ device }) => device))
}
