/** What screens know of a call for help, and may ask. */
import type { FunctionComponent } from 'preact'
import type { HelpCallState } from '#contract/help-call.ts'

export interface HelpState {
  /** The call of this session; absent before one is made, and once it is taken back. */
  readonly call: { readonly state: HelpCallState; readonly name: string | null } | undefined
  /** The hub has not taken the call: the screen itself is the call, large enough to be read from the counter. */
  readonly isSign: boolean
  readonly deeds: {
    readonly call: () => void
    readonly cancel: () => void
  }
  readonly screens: {
    readonly HelpCall: FunctionComponent
    /** On the « Aide » key of the bar, and beside it for who hears the screen. */
    readonly HelpMark: FunctionComponent
    readonly HelpNews: FunctionComponent
  }
}
