/** Columns of `0409-fair-use`. Instants are milliseconds since 1970. */
export interface FairUseTables {
  /** A place where somebody waits; one where nobody does has no line. */
  readonly waiting_place: {
    readonly place: string
    /** Forgotten then, unless it is said again. */
    readonly erase_at: number
  }
  /** How often a seat was given more time, by whomever and for whomever. */
  readonly seat_time: {
    readonly place: string
    readonly seat: string
    readonly given: number
    readonly erase_at: number
  }
}
