/** What the kiosk knows of somebody who waits for a terminal, where time is shared. */
import type { FunctionComponent } from 'preact'

export interface FairUseState {
  /** The hub hints that somebody waits, waits no more, or that this seat was given time. */
  readonly look: () => void
  readonly screens: {
    /** What is left, and what may be done about it. */
    readonly FairUse: FunctionComponent
  }
}
