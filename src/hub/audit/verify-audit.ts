/** Walks the whole audit and names the first line that is not as it was written. */
import type { HubReader } from '../store/hub-store.ts'
import { hashLine, hashOfNothing, writeAbout } from './audit-line.ts'
import type { AuditTables } from './audit-tables.ts'
import { parseAbout } from './parse-about.ts'

export interface AuditVerification {
  readonly lines: number
  /** Number of the first line that was changed, is missing, or was not written by a hub. */
  readonly firstBroken: number | null
  /** Hash of the last line: written down elsewhere, it tells a later rewriting of the whole chain. */
  readonly head: string
}

type Row = AuditTables['audit_line']

const page = 1000

function holds(row: Row, number: number, previousHash: string): boolean {
  const about = parseAbout(row.about)
  if (!about || row.number !== number || row.previous_hash !== previousHash) return false
  const at = new Date(row.at)
  if (Number.isNaN(at.getTime())) return false
  const line = { number, at: at.toISOString(), by: row.by, act: row.act, about, previousHash }
  return row.about === writeAbout(about) && row.hash === hashLine(line)
}

type ChainEnd = Pick<Row, 'hash' | 'number'>

export async function verifyAudit(db: HubReader): Promise<AuditVerification> {
  // Before the head: a line that is written meanwhile is not taken for one that the head does not know.
  const newest = await db
    .selectFrom('audit_line')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const head = await db
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst()
  const end = head ?? { number: 0, hash: hashOfNothing }
  const firstBroken =
    (await firstBrokenUntil(db, end)) ??
    ((newest?.number ?? 0) > end.number ? end.number + 1 : null)
  return { lines: end.number, firstBroken, head: end.hash }
}

async function firstBrokenUntil(db: HubReader, end: ChainEnd): Promise<number | null> {
  let last: ChainEnd = { number: 0, hash: hashOfNothing }
  while (last.number < end.number) {
    const rows = await db
      .selectFrom('audit_line')
      .selectAll()
      .where('number', '>', last.number)
      .where('number', '<=', end.number)
      .orderBy('number')
      .limit(page)
      .execute()
    for (const row of rows) {
      const number = last.number + 1
      if (!holds(row, number, last.hash)) return number
      last = { number, hash: row.hash }
    }
    if (rows.length === 0) return last.number + 1
  }
  return last.hash === end.hash ? null : last.number
}
