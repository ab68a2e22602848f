/** What terminals sent of the journal of aidants. Days are `YYYY-MM-DD`; no table holds a time of day. */
import type { JournalFault } from '#contract/aidant-journal.ts'

export interface JournalTables {
  /** One for each database a terminal ever had. */
  readonly aidant_journal_chain: {
    readonly device: string
    readonly chain: string
    /** Day on which its first rows came. */
    readonly begun: string
    /** The last row that was erased for its age; 0 and empty before. */
    readonly erased_n: number
    readonly erased_hash: string
    /** The first place where it does not hold, and the day it was seen. */
    readonly fault: JournalFault | null
    readonly fault_at: number | null
    readonly fault_day: string | null
  }
  /** Two rows of one number are both kept: one of them was put in. */
  readonly aidant_journal_row: {
    readonly device: string
    readonly chain: string
    readonly n: number
    readonly hash: string
    readonly previous: string
    readonly day: string
    readonly act: string
    readonly number: string
  }
}
