/** What the terminal lends to its part in the fleet. */
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { ShownContent } from '../start/start-content.ts'

export interface FleetParts {
  readonly app: string
  readonly session: SessionPort
  readonly terminal: Store<TerminalState>
  readonly shown: ShownContent
  readonly isSupervised: boolean
  /** Looks for releases now. */
  readonly lookSoon: () => void
}
