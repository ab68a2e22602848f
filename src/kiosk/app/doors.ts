/** What stands beside guides. Each door has its part of a release, and screens in a file of their own. */
import type { FunctionComponent } from 'preact'
import type { DoorPage } from '#session/session-words.ts'

export interface Door {
  /** Whichever of its pages the person is on. */
  readonly Screen: FunctionComponent<{ readonly page: DoorPage }>
  /** What opens it, in a list. */
  readonly Row: FunctionComponent
}

export type Doors = Readonly<Record<string, Door>>
