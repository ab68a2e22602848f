/** The journal of aidants on this terminal: append-only, a chain of hashes, twelve months at most. */
import * as v from 'valibot'
import { type JournalAct, type JournalRow, lineOfRow } from '#contract/aidant-journal.ts'
import { toHex } from '#seal/hex.ts'

/** Where the chain begins (the last row removed for its age) or ends. */
export const journalHeadSchema = v.object({
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: v.string(),
})
export type JournalHead = v.InferOutput<typeof journalHeadSchema>

const keptDays = 365
const mostWaiting = 200

/** SHA-256 of the row, in hexadecimal. */
async function hashOf(row: Omit<JournalRow, 'hash'>): Promise<string> {
  const bytes = new TextEncoder().encode(lineOfRow(row))
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

export interface WholeJournal {
  readonly rows: readonly JournalRow[]
  /** Number of the last row that was given to be sent; 0 before. */
  readonly sentUpTo: number
  readonly first: JournalHead
  readonly last: JournalHead
}

export interface JournalStore {
  /** As it is at one moment. */
  journal(): Promise<WholeJournal>
  write(
    row: JournalRow,
    heads: { readonly first: JournalHead; readonly last: JournalHead },
  ): Promise<void>
}

export interface Journal {
  /**
   * Resolves once it is written, with everything that was refused before it; rejects when the disk does. What is refused waits
   * in memory, two hundred rows at most, for the next row.
   */
  readonly add: (act: JournalAct, number: string, day: string) => Promise<void>
}

/** Days before it are more than twelve months old. */
export const tooOldOn = (day: string) =>
  new Date(Date.parse(day) - keptDays * 86_400_000).toISOString().slice(0, 10)

export function openJournal(store: JournalStore): Journal {
  let last: Promise<unknown> = Promise.resolve()
  const append = async (act: JournalAct, number: string, day: string) => {
    const { rows, sentUpTo, ...heads } = await store.journal()
    const bare = { n: heads.last.n + 1, day, act, number, previous: heads.last.hash }
    const row = { ...bare, hash: await hashOf(bare) }
    // Oldest first. A clock put ahead makes nothing leave that was not given to be sent, and what was written under it keeps
    // nothing that comes after.
    const oldest = tooOldOn(day)
    const firstKept = rows.findIndex(
      (each) => each.n > sentUpTo || (each.day >= oldest && each.day <= day),
    )
    const removed = rows[(firstKept < 0 ? rows.length : firstKept) - 1]
    const first = removed ? { n: removed.n, hash: removed.hash } : heads.first
    await store.write(row, { first, last: { n: row.n, hash: row.hash } })
  }
  const waiting: Parameters<typeof append>[] = []
  const writeAll = async () => {
    for (let [row] = waiting; row; [row] = waiting) {
      await append(...row)
      waiting.shift()
    }
  }
  return {
    // One at a time: two rows written at once would follow the same one.
    add: (...row) => {
      waiting.push(row)
      waiting.splice(0, waiting.length - mostWaiting)
      const turn = last.then(writeAll)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

/** Number of the first row that was changed, removed or put in; `undefined` while the chain holds. */
export async function breakIn(store: Pick<JournalStore, 'journal'>): Promise<number | undefined> {
  const { rows, first, last } = await store.journal()
  let before = first
  for (const row of rows) {
    const isNext = row.n === before.n + 1 && row.previous === before.hash
    if (!isNext || row.hash !== (await hashOf(row))) return before.n + 1
    before = { n: row.n, hash: row.hash }
  }
  return before.n === last.n && before.hash === last.hash ? undefined : before.n + 1
}
