/** Screens of reading aloud. Absent until it has loaded. */
import type { FunctionComponent } from 'preact'

export interface ReadingState {
  readonly screens: {
    /** Between the screen and the bar; draws nothing before somebody listens. */
    readonly LoudnessStrip: FunctionComponent
  }
}
