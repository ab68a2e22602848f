/** Tables of the fleet. 0 and 1 are no and yes; instants are milliseconds since 1970; lists and reports are JSON text. */
import type { EnrolledKind, EnrolmentState } from '#contract/enrolment.ts'

export interface CodeTable {
  readonly code_hash: string
  readonly place: string
  readonly seat: string
  readonly tags: string
  readonly expires_at: number
  /** Who used it; null while it is good. */
  readonly terminal: string | null
  readonly kind: EnrolledKind
}

export interface TerminalTable {
  readonly terminal: string
  readonly public_key: string
  readonly place: string
  readonly seat: string
  readonly tags: string
  readonly state: EnrolmentState
  readonly is_cloned: number
  readonly is_supervised: number
  readonly enrolled_at: number
  readonly accepted_at: number | null
  readonly kind: EnrolledKind
}

/** The last report of each terminal; what the rollout asks of it has columns of its own. */
export interface StatusTable {
  readonly terminal: string
  readonly seen_at: number
  readonly report: string
  /** Starts of the PC heard of lately: `boots.ts`. */
  readonly boots: string
  readonly release_active: number | null
  readonly release_previous: number | null
  readonly release_pending: number | null
  readonly release_failed: number | null
  readonly is_on_trial: number
  readonly trial_number: number | null
  readonly trial_outcome: string | null
}

export interface NonceTable {
  readonly terminal: string
  readonly nonce: string
  readonly expires_at: number
}

export interface ReceiptTable {
  readonly terminal: string
  /** One more each time the terminal has lost its numbers and begun again. */
  readonly series: number
  readonly number: number
  /** Day on which it came: that of the terminal may be wrong. */
  readonly received: string
  readonly is_ok: number
  readonly receipt: string
}

/** What is known of the current series, and stays known once its old receipts are erased. */
export interface ReceiptTallyTable {
  readonly terminal: string
  readonly series: number
  readonly first: number
  readonly last: number
  readonly held: number
}

export interface BatchTable {
  readonly terminal: string
  readonly batch: string
  /** On which it came, by the hub. */
  readonly day: string
}

/** By place, never by terminal. */
export interface CountTable {
  readonly day: string
  readonly place: string
  readonly guide: string
  readonly outcome: string
  readonly lang: string
  readonly is_assisted: number
  readonly walks: number
}

export interface PointTable {
  readonly day: string
  readonly guide: string
  readonly kind: string
  readonly point: string
  readonly times: number
}

export interface OfflineTable {
  readonly day: string
  readonly place: string
  readonly hours: number
}

/** Published once: what a month says, small counts masked. */
export interface MonthTable {
  readonly month: string
  readonly tables: string
}

export interface FleetTables {
  readonly fleet_batch: BatchTable
  readonly fleet_code: CodeTable
  readonly fleet_count: CountTable
  readonly fleet_month: MonthTable
  readonly fleet_nonce: NonceTable
  readonly fleet_offline: OfflineTable
  readonly fleet_point: PointTable
  readonly fleet_receipt: ReceiptTable
  readonly fleet_receipt_tally: ReceiptTallyTable
  readonly fleet_status: StatusTable
  readonly fleet_terminal: TerminalTable
}
