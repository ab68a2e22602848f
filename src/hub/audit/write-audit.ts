/** Adds to the audit, in the transaction of the act itself: both are kept, or neither. */
import type { HubWriter } from '../store/hub-store.ts'
import {
  type AuditAbout,
  type AuditLine,
  hashLine,
  hashOfNothing,
  writeAbout,
} from './audit-line.ts'

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
  const head = await db
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst()
  const number = (head?.number ?? 0) + 1
  const previousHash = head?.hash ?? hashOfNothing
  const at = new Date(nowMs).toISOString()
  const line: AuditLine = { number, at, by, act, about, previousHash }
  const hash = hashLine(line)
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
  await db
    .insertInto('audit_head')
    .values({ id: 1, number, hash })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ number, hash }))
    .execute()
}
