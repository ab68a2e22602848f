/** Whether the rows of a chain are those that were written, each after the other. */
import { createHash } from 'node:crypto'
import { type JournalFault, type JournalRow, lineOfRow } from '#contract/aidant-journal.ts'

interface ChainFault {
  readonly fault: JournalFault
  /** Number of the row. */
  readonly at: number
}

const hashOf = (row: JournalRow) => createHash('sha256').update(lineOfRow(row)).digest('hex')

/** `rows` by number; `before` is the last one that was erased. The first fault, or none. */
export function faultIn(
  rows: readonly JournalRow[],
  before: { readonly n: number; readonly hash: string },
): ChainFault | undefined {
  let last = before
  for (const row of rows) {
    if (row.n <= last.n) return { fault: 'twice', at: row.n }
    if (row.n > last.n + 1) return { fault: 'missing', at: last.n + 1 }
    if (row.previous !== last.hash || row.hash !== hashOf(row))
      return { fault: 'changed', at: row.n }
    last = row
  }
  return undefined
}
