import type { Clock } from '../../../src/kiosk/io/clock.ts'

export interface FakeClock extends Clock {
  /** Lets this much time pass: due callbacks run in order, and what they start is let go on between two of them. */
  pass(ms: number): Promise<void>
}

/** Lets promises, and the real timers of the fake storage, take their turns. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A clock that stands still until told. */
export function fakeClock(): FakeClock {
  let now = 0
  const timers = new Set<{ at: number; run: () => void }>()
  const nextDue = (until: number) =>
    [...timers].filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0]

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async pass(ms) {
      const until = now + ms
      await settle()
      for (let due = nextDue(until); due; due = nextDue(until)) {
        now = Math.max(now, due.at)
        timers.delete(due)
        due.run()
        await settle()
      }
      now = until
      await settle()
    },
  }
}
