/** A terminal on its way to being whole: what it knows, and the screens it has so far. */
import type { LaterScreens } from './later-screens.ts'
import type { TerminalState } from './terminal-state.ts'

export interface WakingState extends TerminalState {
  readonly screens: LaterScreens | undefined
}
