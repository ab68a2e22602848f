/** What the kiosk knows of an aidant's help before it is opened, and while it is. Absent where no aidant can unlock. */
import type { FunctionComponent } from 'preact'
import type { AssistancePhase } from '#session/assistance-machine.ts'

export interface AssistedState {
  readonly phase: AssistancePhase
  /** An aidant is beside the person: the banner says so. */
  readonly isOpen: boolean
  /** The aidant writes the record, in the place of the notes. */
  readonly isRecording: boolean
  readonly screens: {
    /** The person's « oui », the code, then the aidant's notes. */
    readonly Assisted: FunctionComponent
    readonly AssistedBanner: FunctionComponent
  }
}
