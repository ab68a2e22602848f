import type { Surroundings } from './commands/command.ts'
import type { Destination } from './destination.ts'
import type { CeremonyWays } from './keys/ceremony-ways.ts'

/** What publishing needs of the person and of the machine. */
export interface PublishWays extends CeremonyWays, Surroundings {
  /** Whether to go on once the difference has been read; where nobody is at a keyboard, yes. */
  readonly confirm: () => Promise<boolean>
}

/** Signed with which keys, sent where. */
export interface Order {
  /** Folder of the ceremony's keys. */
  readonly keys: string
  readonly destination: Destination
  /**
   * `required`: every public sentence has a sound, or nothing is published. `if-made`: with them when all are there. `none`: trials
   * and tests.
   */
  readonly audio?: 'required' | 'if-made' | 'none'
}
