/** A person's way through a guide: what is kept of it, in memory only, and what surrounds it. */
import type { SeasonState } from './condition.ts'

/**
 * What a person did on a step: `next` (info), the value or values chosen, `?`, `have-all` or `missing` (checklist), an
 * outcome of `resume`, or `offline` (external).
 */
export type Outcome = string | readonly string[]

/** Outcomes by step id. The position is derived from it, never stored. */
export type Log = Readonly<Record<string, Outcome>>

/** What does not depend on the person, fixed when the guide begins so that no answered step can move under them. */
export interface Surroundings {
  /** State of each season of the guide. */
  readonly seasons: Readonly<Record<string, SeasonState>>
  readonly online: boolean
  /** Attributes of the terminal's place: `{ electricity: 'enercal', province: 'nord' }`. */
  readonly place: Readonly<Record<string, string>>
}
