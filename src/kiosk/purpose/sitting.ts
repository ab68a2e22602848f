/** What a terminal knows of the workshop and of whoever sits in front of it, as its screens read it. */
import type { FreeSeats } from '#contract/free-seats.ts'
import type { TerminalRole } from '#contract/terminal-role.ts'
import type { SessionState } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { WorkshopKnown } from './follow-workshop.ts'

export interface Sitting extends WorkshopKnown {
  /** Whoever sits here has joined an exercise: until the next person, though they may have left it. */
  readonly isPractice: boolean
  /** Whoever sits here has come for something else, and said so. */
  readonly isDismissed: boolean
  readonly role: TerminalRole
  /** The other terminals of the place; `undefined` while the hub has not said. */
  readonly seats: FreeSeats['seats'] | undefined
}

export interface PurposeDeeds {
  /** From a terminal that waits. */
  readonly join: () => void
  /** Says more of the workshop to whoever sits here. */
  readonly ask: () => void
  /** Whoever sits here ends their session, which is wiped, and joins. */
  readonly endAndJoin: () => void
  readonly dismiss: () => void
}

/** What a screen of a purpose is chosen by. */
export interface Seen {
  readonly session: SessionState
  readonly terminal: TerminalState
  readonly sitting: Sitting
}
