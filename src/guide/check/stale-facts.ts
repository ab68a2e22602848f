import type { FactState } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import { addDays } from '../calendar.ts'
import { factState } from '../fact-state.ts'

export interface StaleFact {
  readonly fact: string
  readonly hard: boolean
  readonly state: FactState
}

/** Days ahead at which D02 looks. */
export const lookAheadDays = [0, 30, 90, 365] as const

/** D02: facts that will not be fresh `days` after `today`. */
export const staleFacts = (guide: Guide, today: string, days: number): readonly StaleFact[] =>
  Object.entries(guide.facts).flatMap(([fact, dated]) => {
    const state = factState(dated, addDays(today, days))
    return state === 'fresh' ? [] : [{ fact, hard: dated.hard, state }]
  })
