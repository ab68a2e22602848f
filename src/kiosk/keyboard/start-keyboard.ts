/** Keys on the screen, once they have loaded. */
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { ScreenKeyboard } from './screen-keyboard.tsx'

export const startKeyboard = (terminal: Store<TerminalState>) =>
  terminal.change({ keyboard: { screens: { ScreenKeyboard } } })
