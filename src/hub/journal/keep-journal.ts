/** Rows of the journal of aidants, kept as they came, and whether their chain holds. */
import { type JournalPart, type JournalRow, rowsOf } from '#contract/aidant-journal.ts'
import { daysBefore, hubDay, latestDay } from '../fleet/days.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { faultIn } from './check-chain.ts'

const keptDays = 365

export interface SentPart {
  readonly device: string
  readonly content: JournalPart
}

interface ChainName {
  readonly device: string
  readonly chain: string
}

/** Inside a write transaction. The same rows again change nothing. */
export async function keepJournal(
  db: HubWriter,
  parts: readonly SentPart[],
  nowMs: number,
): Promise<void> {
  const day = hubDay(nowMs)
  for (const { device, content } of parts) {
    const name = { device, chain: content.chain }
    await db
      .insertInto('aidant_journal_chain')
      .values({
        ...name,
        begun: day,
        erased_n: 0,
        erased_hash: '',
        fault: null,
        fault_at: null,
        fault_day: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { erased_n: erased } = await chainOf(db, name)
    const fresh = rowsOf(content).filter(({ n }) => n > erased)
    if (fresh.length > 0)
      await db
        .insertInto('aidant_journal_row')
        .values(fresh.map((row) => ({ ...name, ...row })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    await noteFault(db, name, day)
  }
}

const chainOf = (db: HubReader, { device, chain }: ChainName) =>
  db
    .selectFrom('aidant_journal_chain')
    .selectAll()
    .where('device', '=', device)
    .where('chain', '=', chain)
    .executeTakeFirstOrThrow()

const rowsIn = (db: HubReader, { device, chain }: ChainName): Promise<JournalRow[]> =>
  db
    .selectFrom('aidant_journal_row')
    .select(['n', 'hash', 'previous', 'day', 'act', 'number'])
    .where('device', '=', device)
    .where('chain', '=', chain)
    .orderBy('n')
    .orderBy('hash')
    .execute()

async function noteFault(db: HubWriter, name: ChainName, day: string): Promise<void> {
  const known = await chainOf(db, name)
  const erased = { n: known.erased_n, hash: known.erased_hash }
  const found = faultIn(await rowsIn(db, name), erased)
  const isSame = known.fault === (found?.fault ?? null) && known.fault_at === (found?.at ?? null)
  if (isSame) return
  await db
    .updateTable('aidant_journal_chain')
    .set({
      fault: found?.fault ?? null,
      fault_at: found?.at ?? null,
      fault_day: found ? day : null,
    })
    .where('device', '=', name.device)
    .where('chain', '=', name.chain)
    .execute()
}

/**
 * Twelve months at most: oldest first, so that what is left still holds together. A row of a clock put ahead keeps nothing that
 * comes after it: it leaves with the next one.
 */
export async function eraseOldJournal(db: HubWriter, nowMs: number): Promise<void> {
  const firstKept = daysBefore(nowMs, keptDays)
  const latest = latestDay(nowMs)
  const old = await db
    .selectFrom('aidant_journal_row')
    .select(['device', 'chain'])
    .distinct()
    .where('day', '<', firstKept)
    .execute()
  for (const name of old) {
    const rows = await rowsIn(db, name)
    const kept = rows.findIndex(({ day }) => day >= firstKept && day <= latest)
    const last = rows.slice(0, kept < 0 ? undefined : kept).findLast(({ day }) => day < firstKept)
    // A row of a clock put back, after later ones: it leaves with them.
    if (!last) continue
    await db
      .deleteFrom('aidant_journal_row')
      .where('device', '=', name.device)
      .where('chain', '=', name.chain)
      .where('n', '<=', last.n)
      .execute()
    await db
      .updateTable('aidant_journal_chain')
      .set({ erased_n: last.n, erased_hash: last.hash })
      .where('device', '=', name.device)
      .where('chain', '=', name.chain)
      .execute()
    await noteFault(db, name, hubDay(nowMs))
  }
}
