/** The order of this place and this day. Absent where no guide has a season or a place of its own, and until it has loaded. */
import type { FunctionComponent } from 'preact'
import type { Card } from '#contract/release.ts'
import type { LanguageState } from './language-state.ts'

/** A part of `TerminalState`. */
export interface HereAndNow {
  readonly today: string
  readonly isClockWrong: boolean
  readonly place: Readonly<Record<string, string>>
  /** That the person reads, when speakers brought it. */
  readonly language?: LanguageState | undefined
}

export interface SeasonsState {
  /** What is open first, what is of elsewhere last. */
  readonly arrange: (cards: readonly Card[], now: HereAndNow) => readonly Card[]
  /** What a list says of a card beside its title. */
  readonly signOf: (
    card: Card,
    now: HereAndNow,
    lang: string,
  ) => { readonly words: string; readonly isToCheck: boolean } | undefined
  readonly screens: {
    /** Above the needs; draws nothing when nothing is open. */
    readonly CampaignStrip: FunctionComponent
  }
}
