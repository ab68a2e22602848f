/** Columns of `0401-help`. Instants are milliseconds since 1970, and go with the call. */
import type { HelpCallState } from '#contract/help-call.ts'

export interface HelpTables {
  readonly help_call: {
    /** One call each. */
    readonly terminal: string
    readonly call: string
    readonly place: string
    readonly seat: string
    readonly state: HelpCallState
    /** Staff or tablet, while they come. */
    readonly helper: string | null
    readonly shown_name: string | null
    /** Who gave it back to the others. */
    readonly passed_by: string | null
    /** A whole number of ten seconds: for how long somebody has waited, and nothing finer. */
    readonly asked_at: number
    /** After it the row is erased, whatever has become of it. */
    readonly erase_at: number
  }
}
