/** What a test asks of the stage, and what the stage answers. Plain data: it crosses from Node to the page. */
import type { DiagnosticAnswers } from '#contract/diagnostic.ts'
import type { CardSeason } from '#contract/release.ts'
import type { Receipt } from '#contract/receipt.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import type { TerminalStatus } from '#contract/terminal-link.ts'
import type { FleetState } from '#kiosk/app/fleet-state.ts'
import type { HelpState } from '#kiosk/app/help-state.ts'
import type { HelpState as AssistedHelp } from '#kiosk/assisted/help-desk.ts'
import type { Beside } from '#kiosk/app/supervision.ts'
import type { FairUseKnown } from '#kiosk/fair-use/fair-use-screens.tsx'
import type { Sitting } from '#kiosk/purpose/sitting.ts'
import type { Comfort, Moment, View } from '#session/session-words.ts'

export interface Scene {
  /** What a report calls it. */
  readonly name: string
  readonly moment: Moment
  readonly view?: View
  readonly walk?: {
    readonly guide: string
    readonly surroundings: Surroundings
    readonly log: Log
    readonly opened?: readonly string[]
    readonly remembered?: Log
    readonly ticked?: Readonly<Record<string, readonly string[]>>
  }
  readonly network?: 'good' | 'none'
  /** A day, and the campaigns that guides have then; none are told of where they are not given. */
  readonly campaigns?: {
    readonly today: string
    readonly seasons: Readonly<Record<string, readonly CardSeason[]>>
  }
  readonly isHidden?: boolean
  readonly receipt?: Receipt
  /** On a terminal with a supervisor: what it says, and what stands beside the guide. */
  readonly supervised?: { readonly status: TerminalStatus; readonly beside?: Partial<Beside> }
  /** Where staff makes the PC a member of a fleet. */
  readonly fleet?: Pick<FleetState, 'standing' | 'refusal'>
  /** How far a call for help has come. */
  readonly help?: Pick<HelpState, 'call' | 'isSign'>
  /** What the terminal is for: its role, a workshop. */
  readonly purpose?: Partial<Sitting>
  /** Somebody waits for a terminal, and what this person is told of it. */
  readonly fairUse?: FairUseKnown
  /** A new terminal whose clock is wrong: what it says, and by how much that is ahead, in milliseconds. */
  readonly clock?: { readonly systemMs: number; readonly aheadMs: number }
  /** What was answered to « Faire le point ». */
  readonly difficulties?: DiagnosticAnswers
  /** An aidant's help, as far as it has come. */
  readonly assisted?: Partial<AssistedHelp>
  /** Typed into the screen's search field. */
  readonly typed?: string
  /** What is touched once it is shown: the first element of each selector, in order. */
  readonly touched?: readonly string[]
}

export interface Mode {
  readonly comfort: Comfort
  /** A PC with a voice has one key more in its bar. */
  readonly canListen: boolean
}

/** Something a person could trip on. */
export interface Fault {
  readonly rule: string
  readonly where: string
}

export interface Stage {
  /** Resolves once it is drawn and measured. */
  readonly show: (scene: Scene, mode: Mode) => Promise<void>
  /** Looks at what is shown. */
  readonly audit: () => readonly Fault[]
}

declare global {
  interface Window {
    /** There once the release has been read. */
    stage?: Stage
  }
}
