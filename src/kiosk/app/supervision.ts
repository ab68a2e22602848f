/** What screens know of the terminal's supervisor, and may ask of it. Absent in an ordinary browser. */
import type { FunctionComponent } from 'preact'
import type { HeldDocument, Refusal, Tell, TerminalStatus } from '#contract/terminal-link.ts'
import type { PaperScan } from './scan-state.ts'
import type { StepProps } from '../screens/reached-step.ts'

export type Tried = Extract<Tell, { readonly tell: 'tried' }>['tried']
export type SiteBeside = Extract<Tell, { readonly tell: 'site' }>['site']
/** The sheet to take home, the page on top of the site, or a document of the session by its number. */
export type Printable = 'sheet' | 'page' | number

/** The sheet on the screen, or a document of the session by its number. */
export type Savable = 'sheet' | number

/** The last thing asked for the person, and what became of it. */
export type Errand = {
  readonly state: 'going' | 'done' | 'silence' | Refusal
} & (
  | { readonly deed: 'open'; readonly site: string }
  | { readonly deed: 'print'; readonly what: Printable }
  | { readonly deed: 'save'; readonly document: Savable }
  | { readonly deed: 'report-missing' }
)

export interface SupervisedDeeds {
  /** Opens a site of the release beside the guide. */
  readonly open: (site: string, path?: string) => void
  readonly back: () => void
  readonly close: () => void
  readonly print: (what: Printable) => void
  readonly save: (document: Savable) => void
  /** Gives the site's file field a document of the session, or nothing. */
  readonly choose: (document: number | null) => void
  readonly reportMissing: () => void
  /** Gives the supervisor what codes of aidants are tried with. Whether it keeps it. */
  readonly keepPepper: (pepper: string) => Promise<boolean>
  /** Tries a stretched code; `undefined` when the supervisor does not answer. */
  readonly tryCode: (
    number: string,
    release: number,
    stretched: string,
  ) => Promise<Tried | undefined>
  /** The code just tried was the right one. */
  readonly codeHeld: (number: string) => Promise<void>
  /** Gives the supervisor a piece of a file for a USB stick; pieces follow one another from 0. */
  readonly carry: (
    at: number,
    piece: string,
    isLast: boolean,
  ) => Promise<'done' | 'silence' | Refusal>
  /** The timestamp of releases that this terminal goes by: its sites are to be those of its guides. */
  readonly follow: (timestamp: string) => void
  /** What the terminal says of itself, read again. */
  readonly refreshStatus: () => void
}

/** Screens that are fetched with a supervisor only. */
export interface SupervisedScreens {
  readonly SitePanel: FunctionComponent<StepProps<'external'>>
  readonly TerminalStatus: FunctionComponent
  readonly SheetPrinting: FunctionComponent
  readonly SheetSaving: FunctionComponent
}

/** What is of one session. */
export interface Beside {
  readonly site: SiteBeside
  /** The site the guide asked for, while it wants it. */
  readonly wanted: string | undefined
  readonly documents: readonly HeldDocument[]
  /** The site waits for a file. */
  readonly isChoosing: boolean
  /** How often a medium of the site was heard playing. */
  readonly heard?: number
  readonly errand: Errand | undefined
  /** The paper being scanned. */
  readonly scan?: PaperScan | undefined
}

export interface Supervision {
  readonly status: TerminalStatus
  readonly beside: Beside
  readonly deeds: SupervisedDeeds
  readonly screens: SupervisedScreens
}

export const nothingBeside: Beside = {
  site: { state: 'closed', windows: 0, canGoBack: false },
  wanted: undefined,
  documents: [],
  isChoosing: false,
  errand: undefined,
}

/** Whether the site of a step stands beside the guide. */
export const isBeside = (supervision: Supervision | undefined, site: string): boolean =>
  supervision?.beside.wanted === site && supervision.beside.site.state !== 'closed'
