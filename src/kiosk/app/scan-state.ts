/** « Numériser un papier ». Absent where the place has no scanner, and until its screens have loaded. */
import type { FunctionComponent } from 'preact'
import type { Refusal } from '#contract/terminal-link.ts'

/** How far a paper of the session has come. `pages` are those that are read. */
export type PaperScan =
  | {
      readonly is: 'placing'
      readonly pages: number
      readonly inColour: boolean
      /** Why the last page was not read. */
      readonly fault?: Refusal | 'silence'
    }
  | {
      readonly is: 'reading'
      readonly pages: number
      readonly inColour: boolean
      /** 0 to 100. */
      readonly percent: number
      /** The person had enough; the scanner comes to rest. */
      readonly isStopping?: boolean
    }
  | {
      readonly is: 'read'
      readonly pages: number
      readonly inColour: boolean
      readonly isMaking?: boolean
      /** Why the pages did not become a document. */
      readonly fault?: Refusal | 'silence'
    }
  | { readonly is: 'held'; readonly document: number }

export interface ScanDoorProps {
  /** Where it is the one thing to do. */
  readonly isMain?: boolean
}

export interface ScanState {
  readonly screens: {
    /** The key that begins. */
    readonly ScanDoor: FunctionComponent<ScanDoorProps>
    /** In the panel beside the site, in place of what stands there. */
    readonly ScanPaper: FunctionComponent
  }
}
