import { systemClock } from '#terminal/clock.ts'
import { openReceipts } from '#terminal/wipe/receipts.ts'
import { recoverSessions } from '#terminal/wipe/recover.ts'
import type { stand } from './stand.ts'

/** What the next start does before any screen. */
export async function recover(here: ReturnType<typeof stand>) {
  const { stateFolder } = here.places
  const receipts = await openReceipts({ stateFolder, terminal: 'noumea-1', clock: systemClock })
  return recoverSessions({
    places: here.places,
    receipts,
    shared: [],
    today: () => '2026-11-23',
    clock: systemClock,
  })
}
