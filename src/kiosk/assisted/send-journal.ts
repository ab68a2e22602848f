/** Gives the hub the rows of days that are over, and makes room of those it has when the disk is nearly full. */
import {
  type JournalPart,
  type JournalRow,
  journalSchemaName,
  mostRowsAtOnce,
} from '#contract/aidant-journal.ts'
import { isNearlyFull, type StorageRoom } from '#outbox/storage-watch.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import type { AssistedDatabase } from './assisted-database.ts'
import { tooOldOn } from './journal.ts'

export interface SendingJournal {
  readonly database: Pick<AssistedDatabase, 'journal' | 'sent' | 'markSent' | 'forgetRows'>
  readonly outbox: Pick<TerminalOutbox, 'put' | 'read'>
  /** Whose rows wait: another may come. */
  readonly today: string
  readonly storage: StorageRoom | undefined
  /** 16 random bytes, in hexadecimal. */
  readonly newName: () => string
}

/** Rejects when the disk does. Rows that were put and not marked are put again: the hub knows them. */
export async function sendJournal(parts: SendingJournal): Promise<void> {
  const { database, outbox, today, newName } = parts
  const { chain, upTo } = await database.sent(newName)
  const { rows } = await database.journal()
  const unsent = rows.filter(({ n }) => n > upTo)
  const running = unsent.findIndex(({ day }) => day === today)
  const due = running < 0 ? unsent : unsent.slice(0, running)
  for (let at = 0; at < due.length; at += mostRowsAtOnce) {
    const [first, ...others] = due.slice(at, at + mostRowsAtOnce)
    if (!first) return
    const put = await outbox.put('journal', journalSchemaName, partOf(chain, first, others))
    if (!put.ok) {
      if (put.fault === 'no-key') await forgetOld(parts)
      return
    }
    await database.markSent(first.n + others.length)
  }
  await compact(parts)
}

const partOf = (chain: string, first: JournalRow, others: readonly JournalRow[]): JournalPart => ({
  schema: journalSchemaName,
  chain,
  from: first.n,
  previous: first.previous,
  rows: [first, ...others].map(({ day, act, number, hash }) => ({ day, act, number, hash })),
})

/** No hub was ever heard, and none is told of them: they leave after their twelve months all the same. */
async function forgetOld({ database, today }: SendingJournal): Promise<void> {
  const oldest = tooOldOn(today)
  const old = (await database.journal()).rows.findLast(({ day }) => day < oldest)
  if (old) await database.forgetRows({ n: old.n, hash: old.hash })
}

/** Once the hub has acknowledged them, rows may leave before their twelve months. */
async function compact({ database, outbox, storage, newName }: SendingJournal): Promise<void> {
  const { waitingOf, refused } = outbox.read()
  const isWaiting = (waitingOf['journal'] ?? 0) > 0 || refused > 0
  if (isWaiting || !(await isNearlyFull(storage))) return
  const { upTo } = await database.sent(newName)
  const held = (await database.journal()).rows.findLast(({ n }) => n <= upTo)
  if (held) await database.forgetRows({ n: held.n, hash: held.hash })
}
