/** What the hub keeps of activity records. Days are `YYYY-MM-DD`; no table holds a time of day. */
export interface RecordTables {
  /** A record, without the device it came from nor the order in which it came. */
  readonly record_unit: {
    /** Random. */
    readonly id: string
    readonly place: string
    /** Of the accompaniment. */
    readonly day: string
    /** Month in whose counts it is. */
    readonly counted_in: string
    readonly record: string
  }
  /** What a device has sent, so that it counts once. */
  readonly record_seen: {
    readonly device: string
    readonly envelope_id: string
    /** On which it came. */
    readonly day: string
  }
  /** Boxes that cannot be read today. */
  readonly record_aside: {
    readonly device: string
    readonly envelope_id: string
    /** JSON, as it came. */
    readonly envelope: string
    readonly place: string
    readonly code: string
    readonly day: string
  }
  /** Numbers that came, of one database of one device. */
  readonly record_sequence: {
    readonly device: string
    readonly outbox: string
    /** JSON: `[[first, last], …]`. */
    readonly ranges: string
    readonly day: string
  }
  /** What a device says that was refused: a number that will not come, and why. */
  readonly record_refused: {
    readonly device: string
    readonly outbox: string
    readonly sequence: number
    readonly kind: string
    readonly code: string
    /** On which the hub was told. */
    readonly day: string
  }
  /** Published once: what a month says, small counts masked. */
  readonly record_month: {
    readonly month: string
    readonly lines: string
  }
}
