/** The moment a machine's snapshot stands for. */
import type { SnapshotFrom } from 'xstate'
import type { sessionMachine } from './session-machine.ts'
import type { Moment } from './session-words.ts'

type Snapshot = Pick<SnapshotFrom<typeof sessionMachine>, 'matches'>

export function momentOf(snapshot: Snapshot): Moment {
  if (snapshot.matches('attract')) return 'attract'
  if (snapshot.matches({ active: 'warning' })) return 'warning'
  if (snapshot.matches({ active: 'curtain' })) return 'curtain'
  if (snapshot.matches('active')) return 'active'
  if (snapshot.matches('wiping')) return 'wiping'
  if (snapshot.matches('goodbye')) return 'goodbye'
  return 'unavailable'
}
