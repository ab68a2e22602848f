import type { Clock } from '../../../src/hub/clock.ts'

export interface ManualClock extends Clock {
  /** Moves time, and runs what was due on the way, in order. */
  readonly advance: (ms: number) => void
  /** Moves the time of day alone, forward or back: nothing runs. */
  readonly set: (nowMs: number) => void
}

export const stageStartMs = Date.UTC(2026, 10, 22, 8)

export function manualClock(startMs: number = stageStartMs): ManualClock {
  let now = startMs
  let due: { readonly atMs: number; readonly run: () => void }[] = []
  return {
    nowMs: () => now,
    after: (ms, run) => {
      const one = { atMs: now + ms, run }
      due.push(one)
      return () => {
        due = due.filter((other) => other !== one)
      }
    },
    set: (nowMs) => {
      now = nowMs
    },
    advance: (ms) => {
      const endMs = now + ms
      for (;;) {
        const [next] = due.filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs)
        if (!next) break
        due = due.filter((other) => other !== next)
        now = Math.max(now, next.atMs)
        next.run()
      }
      now = endMs
    },
  }
}
