/** What screens know of the terminal as a member of a fleet, and may ask. Absent until staff asks or the PC has joined. */
import type { FunctionComponent } from 'preact'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { Enrolment } from '#contract/enrolment.ts'

export type FleetStanding =
  /** No code was given yet, or the last one was refused. */
  | { readonly is: 'outside' }
  | { readonly is: 'asking' }
  /** As the hub last said. */
  | { readonly is: 'enrolled'; readonly enrolment: Enrolment }
  /** The key is no longer taken: `cloned`, `unknown-terminal`, `bad-signature`. A new code makes a new key. */
  | { readonly is: 'lost'; readonly code: string }
  /** Another window of this browser does the work. */
  | { readonly is: 'elsewhere' }
  /** This browser cannot make a key, or its disk cannot keep one. */
  | { readonly is: 'impossible' }

export interface FleetState {
  readonly standing: FleetStanding
  /** To be compared by telephone. */
  readonly fingerprint: string | undefined
  /** Why the last code was refused: a code of `enrolmentRefusals`, `silent`, or another of the hub's with its sentence. */
  readonly refusal: { readonly code: string; readonly message?: string } | undefined
  readonly deeds: {
    readonly enrol: (code: string) => void
    /** Asks the hub at once whether an administrator has answered. */
    readonly lookAgain: () => void
  }
  /** Signs as this terminal, once it has been accepted; `undefined` before, and once its key is no longer taken. */
  readonly signing: () => SignedFetch | undefined
  readonly screens: { readonly Enrolment: FunctionComponent }
}
