/** What stands beside guides. Each door has its part of a release, and screens in a file of their own. */
import type { ComponentChildren, FunctionComponent } from 'preact'
import type { DoorPage } from '#session/session-words.ts'

export interface Door {
  /** Whichever of its pages the person is on. */
  readonly Screen: FunctionComponent<{ readonly page: DoorPage }>
  /** What opens it, in a list. */
  readonly Row: FunctionComponent
  /** The same, where a guide sends somebody elsewhere. */
  readonly nearby?: () => ComponentChildren
}

/** Sounds that came with the release on the screens. */
export interface DoorSounds {
  /** The bytes of an Ogg Opus file; `undefined` while it has not come. `pack`: the file it travels in. Never rejects. */
  readonly find: (pack: string, sound: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
}

export type Doors = Readonly<Record<string, Door>>
