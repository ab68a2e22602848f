/** What a terminal knows of the workshop and of whoever sits in front of it, as its screens read it. */
import type { WorkshopKnown } from './follow-workshop.ts'

export interface Sitting extends WorkshopKnown {
  /** Whoever sits here has joined an exercise: until the next person, though they may have left it. */
  readonly isPractice: boolean
  /** Whoever sits here has come for something else, and said so. */
  readonly isDismissed: boolean
}

export interface PurposeDeeds {
  /** From a terminal that waits. */
  readonly join: () => void
  /** Whoever sits here ends their session, which is wiped, and joins. */
  readonly endAndJoin: () => void
  readonly dismiss: () => void
}
