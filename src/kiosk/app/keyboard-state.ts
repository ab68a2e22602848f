/** Keys on the screen. Absent where no place asks for them, and until they have loaded. */
import type { FunctionComponent } from 'preact'

export interface KeyboardState {
  readonly screens: {
    /** Between the screen and the bar; draws nothing while nobody writes. */
    readonly ScreenKeyboard: FunctionComponent
  }
}
