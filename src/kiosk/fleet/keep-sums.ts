/**
 * Writes sums down a while after the session they come from, together with those of sessions that ended in between: the
 * hour of a write is not that of an end, and what a write has changed is not always one session.
 */
import { systemClock, type Clock } from '../io/clock.ts'
import { addSums, type DaySums, noSums } from './day-sums.ts'
import type { FleetDatabase } from './fleet-database.ts'

const soonestMs = 60_000
const latestMs = 10 * 60_000

export interface SumKeeper {
  /** `day` is that on which the session ended. */
  add(day: string, sums: DaySums): void
  /** Writes what waits. */
  flush(): Promise<void>
}

export function keepSums(
  database: Pick<FleetDatabase, 'add'>,
  clock: Clock = systemClock,
  random: () => number = Math.random,
): SumKeeper {
  const waiting = new Map<string, DaySums>()
  let cancel: (() => void) | undefined

  const flush = async () => {
    cancel?.()
    cancel = undefined
    const days = [...waiting]
    waiting.clear()
    // A disk that fails loses counts, and nothing else.
    for (const [day, sums] of days) await database.add(day, sums).catch(() => undefined)
  }

  return {
    add(day, sums) {
      waiting.set(day, addSums(waiting.get(day) ?? noSums, sums))
      cancel ??= clock.after(soonestMs + (latestMs - soonestMs) * random(), () => void flush())
    },
    flush,
  }
}
