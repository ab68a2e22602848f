/** Adds to the audit, in the transaction of the act itself: both are kept, or neither. */
import type { HubWriter } from '../store/hub-store.ts'
import { type AuditAbout, hashLine, hashOfNothing, writeAbout } from './audit-line.ts'

export interface AuditedAct {
  /** Id of a member of staff, or « hub ». */
  readonly by: string
  /** kebab-case, what was done: `rollout-started`. */
  readonly act: string
  readonly about?: AuditAbout
}

/** One act after the other, whichever hub writes it: the row of the head is everybody's turn. */
export async function writeAudit(
  db: HubWriter,
  nowMs: number,
  { by, act, about = {} }: AuditedAct,
): Promise<void> {
  const { number, hash: previousHash } = await takeTurn(db)
  const at = new Date(nowMs).toISOString()
  const hash = hashLine({ number, at, by, act, about, previousHash })
  await db
    .insertInto('audit_line')
    .values({
      number,
      at: nowMs,
      by,
      act,
      about: writeAbout(about),
      previous_hash: previousHash,
      hash,
    })
    .execute()
  await db.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute()
}

/** The number of the next line, and the hash of the last. Written before anything is read: PostgreSQL queues writers. */
async function takeTurn(db: HubWriter): Promise<{ number: number; hash: string }> {
  const turn = await db
    .updateTable('audit_head')
    .set((head) => ({ number: head('number', '+', 1) }))
    .where('id', '=', 1)
    .returning(['number', 'hash'])
    .executeTakeFirst()
  if (turn) return turn
  await db
    .insertInto('audit_head')
    .values({ id: 1, number: 0, hash: hashOfNothing })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return takeTurn(db)
}
