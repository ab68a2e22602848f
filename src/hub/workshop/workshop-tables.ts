/** Columns of `0405-workshops`. Instants are milliseconds since 1970. */
import type { Pace } from '#contract/workshop.ts'

export interface WorkshopTables {
  readonly workshop: {
    /** One workshop each. */
    readonly place: string
    readonly workshop: string
    readonly state: 'over' | 'running'
    /** Codes of the lists of records. */
    readonly title: string
    readonly level: string
    readonly guide: string
    readonly pace: Pace
    readonly step: string
    /** JSON of what whoever leads has answered. */
    readonly log: string
    readonly turn: number
    readonly opened_at: number
    /** After it the row is erased, whatever has become of it. */
    readonly erase_at: number
  }
  readonly workshop_seat: {
    readonly workshop: string
    readonly seat: string
  }
  /** Neither terminal nor seat: whoever reads these rows counts, and finds nobody. */
  readonly workshop_follower: {
    readonly workshop: string
    readonly follower: string
    readonly step: string
    /** A whole number of ten seconds. */
    readonly heard_at: number
  }
}
