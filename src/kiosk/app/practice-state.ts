/** What the kiosk knows of exercises, where a release has some. */
import type { FunctionComponent } from 'preact'
import type { StepProps } from '../screens/reached-step.ts'

export interface PracticeState {
  readonly screens: {
    readonly PracticeStep: FunctionComponent<StepProps<'practice'>>
    /** What the end of the session takes away and that is not on paper yet; draws nothing when there is none. */
    readonly WouldGo: FunctionComponent
  }
}
