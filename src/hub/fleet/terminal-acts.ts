/** What an administrator does to a terminal, inside a write transaction. A terminal that was withdrawn stays so. */
import { Refusal } from '../refusal.ts'
import type { HubWriter } from '../store/hub-store.ts'
import type { EnrolledTerminal } from './enrolled-terminal.ts'

const checkNotRevoked = ({ state }: EnrolledTerminal) => {
  if (state === 'revoked')
    throw new Refusal(
      409,
      'revoked',
      'Ce poste a été retiré. Pour qu’il serve à nouveau, inscrivez-le avec un nouveau code.',
    )
}

/** Also takes back one that was closed because two PCs used its key. Throws `Refusal`. */
export async function acceptTerminal(
  db: HubWriter,
  enrolled: EnrolledTerminal,
  nowMs: number,
): Promise<EnrolledTerminal> {
  checkNotRevoked(enrolled)
  const acceptedMs = enrolled.acceptedMs ?? nowMs
  await db
    .updateTable('fleet_terminal')
    .set({ state: 'accepted', is_cloned: 0, accepted_at: acceptedMs })
    .where('terminal', '=', enrolled.terminal)
    .execute()
  return { ...enrolled, state: 'accepted', isCloned: false, acceptedMs }
}

/** Twice is once. */
export async function revokeTerminal(
  db: HubWriter,
  enrolled: EnrolledTerminal,
): Promise<EnrolledTerminal> {
  await db
    .updateTable('fleet_terminal')
    .set({ state: 'revoked' })
    .where('terminal', '=', enrolled.terminal)
    .execute()
  return { ...enrolled, state: 'revoked' }
}

export interface Seat {
  readonly place: string
  readonly seat: string
  readonly tags: readonly string[]
}

/** Throws `Refusal`. What it has counted stays where it was counted. */
export async function moveTerminal(
  db: HubWriter,
  enrolled: EnrolledTerminal,
  { place, seat, tags }: Seat,
): Promise<EnrolledTerminal> {
  checkNotRevoked(enrolled)
  await db
    .updateTable('fleet_terminal')
    .set({ place, seat, tags: JSON.stringify(tags) })
    .where('terminal', '=', enrolled.terminal)
    .execute()
  return { ...enrolled, place, seat, tags }
}
