/** What the kiosk knows of « Faire le point », where a release has one. */
import type { FunctionComponent } from 'preact'

export interface DiagnosticState {
  readonly screens: {
    /** Whichever of its pages the person is on. */
    readonly Diagnostic: FunctionComponent
    /** What opens it, in a list. */
    readonly DiagnosticRow: FunctionComponent
  }
}
