/** Which terminals of the place are free, for the one that tells people where to sit. Asked while it has that role. */
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { type FreeSeats, freeSeatsSchema } from '#contract/free-seats.ts'
import { askHub } from '../fleet/ask-hub.ts'
import type { Clock } from '../io/clock.ts'
import { nextPause } from '../io/next-pause.ts'

/** Terminals tell their state every few minutes: more often would learn nothing. */
const pauses = { everyMs: 60_000, longestMs: 5 * 60_000 }
/** Until it has the role, and a hub to ask: nobody is asked anything. */
const idleMs = 5000

export interface SeatWays {
  readonly clock: Clock
  readonly random: () => number
  readonly signing: () => SignedFetch | undefined
  readonly isWanted: () => boolean
  /** `undefined`: the hub does not say any more. */
  readonly onSeats: (seats: FreeSeats['seats'] | undefined) => void
}

export function watchSeats({ clock, random, signing, isWanted, onSeats }: SeatWays): void {
  let failures = 0
  const look = async () => {
    const sign = isWanted() ? signing() : undefined
    if (sign) {
      const path = '/api/terminal/seats'
      const answer = await askHub(freeSeatsSchema, (signal) => sign(path, { signal }), clock)
      failures = answer.ok ? 0 : failures + 1
      onSeats(answer.ok ? answer.value.seats : undefined)
    }
    clock.after(sign ? nextPause(pauses, failures, random()) : idleMs, () => void look())
  }
  void look()
}
