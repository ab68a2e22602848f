/** What a terminal knows that is not a person's: its content, its place, what it can do at this moment. */
import type { FunctionComponent } from 'preact'
import type { EmbeddedFront } from '#contract/embedded-front.ts'
import type { Content } from '#contract/release.ts'
import type { TerminalRole } from '#contract/terminal-role.ts'
import type { SearchOutcome } from '../io/search-client.ts'
import type { DiagnosticState } from './diagnostic-state.ts'
import type { Doors } from './doors.ts'
import type { AssistedState } from './assisted-state.ts'
import type { FairUseState } from './fair-use-state.ts'
import type { FleetState } from './fleet-state.ts'
import type { LanguageState } from './language-state.ts'
import type { HelpState } from './help-state.ts'
import type { PracticeState } from './practice-state.ts'
import type { KeyboardState } from './keyboard-state.ts'
import type { ReadingState } from './reading-state.ts'
import type { PurposeState } from './purpose-state.ts'
import type { ScanState } from './scan-state.ts'
import type { SeasonsState } from './seasons-state.ts'
import type { Supervision } from './supervision.ts'
import type { TerminalOutbox } from './terminal-outbox.ts'
import type { Texts } from './texts.ts'

/** Which place and seat this PC is, by their ids in the release. */
export interface Whereabouts {
  readonly place?: string | undefined
  readonly seat?: string | undefined
}

/** What screens may ask of the outside. */
export interface Deeds {
  /** Reads the screen aloud, sentence by sentence. */
  readonly listen: () => void
  readonly stopListening: () => void
  readonly print: () => void
  /** Opens an official site in a new window; `false` when the browser refused. */
  readonly openSite: (address: string) => boolean
  readonly find: (query: string) => Promise<SearchOutcome>
  /** Where staff makes the PC a terminal of the fleet; absent where there is none. */
  readonly openEnrolment?: () => void
}

export interface TerminalState {
  readonly front: EmbeddedFront
  readonly content: Content | undefined
  readonly texts: Texts
  /** The chosen language, when speakers brought it and its words have come. */
  readonly language?: LanguageState | undefined
  readonly network: 'good' | 'none'
  readonly canListen: boolean
  readonly isListening: boolean
  /** Today in the deployment's time zone, `YYYY-MM-DD`. */
  readonly today: string
  /** The clock is earlier than the content's build time: seasons are unknown. */
  readonly isClockWrong: boolean
  /** Why content is kept in memory only, when it is. */
  readonly storageFault: string | undefined
  readonly place: Readonly<Record<string, string>>
  readonly placeId: string
  /** Absent where it serves whoever comes, and before the content has come. */
  readonly role: TerminalRole | undefined
  readonly deeds: Deeds | undefined
  /** Where an administrator has put this terminal; the address says it otherwise. */
  readonly whereabouts: Whereabouts | undefined
  /** Absent before it has joined a fleet, or staff is about to make it join. */
  readonly fleet: FleetState | undefined
  /** Absent until it has loaded. */
  readonly help: HelpState | undefined
  /** Absent in an ordinary browser, and until the supervisor has answered. */
  readonly supervision: Supervision | undefined
  /** Absent where no aidant can unlock anything. */
  readonly assisted: AssistedState | undefined
  /** Absent before the terminal has been accepted in a fleet, and where the disk keeps nothing. */
  readonly outbox: TerminalOutbox | undefined
  /** Absent where a terminal serves whoever comes, and no workshop can reach it. */
  readonly purpose: PurposeState | undefined
  /** Absent where a release has no « Faire le point », and until its screens have loaded. */
  readonly diagnostic?: DiagnosticState | undefined
  readonly seasons?: SeasonsState | undefined
  /** Absent where no guide has an exercise, and until its screens have loaded. */
  readonly practice?: PracticeState | undefined
  readonly keyboard?: KeyboardState | undefined
  readonly reading?: ReadingState | undefined
  readonly scan?: ScanState | undefined
  /** Above every screen, in the order they came; each draws nothing when there is nothing to say. */
  readonly banners?: readonly FunctionComponent[]
  /** Absent where time is not shared, before the terminal has been accepted in a fleet, and until it has loaded. */
  readonly fairUse?: FairUseState | undefined
  /** Those of the release whose screens have loaded. */
  readonly doors?: Doors | undefined
}
