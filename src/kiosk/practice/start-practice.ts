/** The screens of exercises, and the memory that they share for the time of a session. */
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { practiceMemory } from './practice-memory.ts'
import { practiceScreens } from './practice-screens.tsx'

export function startPractice(
  session: Pick<SessionPort, 'read' | 'subscribe'>,
  terminal: Store<TerminalState>,
): void {
  terminal.change({ practice: { screens: practiceScreens(practiceMemory(session)) } })
}
