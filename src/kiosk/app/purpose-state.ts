/** What a terminal is for, beyond serving whoever comes: a workshop, a role of its own. Absent otherwise, and until it has loaded. */
import type { FunctionComponent } from 'preact'
import type { StepProps } from '../screens/reached-step.ts'
import type { Screen } from './screen.ts'

export interface PurposeState {
  /** An exercise, until the next person: no site is opened, nothing is counted. */
  readonly isPractice: boolean
  /** The screen that stands in the place of the usual one. `here` names the terminal and its place. */
  readonly screenOf: (here: string) => Screen | undefined
  /** The hub hints that a workshop of the place has changed. */
  readonly look: () => void
  readonly screens: {
    /** In the place of an official site, in an exercise. */
    readonly PracticeSite: FunctionComponent<StepProps<'external'>>
  }
}
