/** Starts things afresh every night, and never while somebody is there. */
import type { Clock } from '../clock.ts'

const dayMinutes = 24 * 60
const minuteMs = 60_000
/** Somebody is there at that hour: asked again so often, until morning. */
const againMs = 5 * minuteMs

/** Milliseconds from `now` to the next `minute` of the day, local time: more than none, a day at most. */
export function untilMinute(now: Date, minute: number): number {
  const passed = now.getHours() * 60 + now.getMinutes()
  const minutes = (minute - passed + dayMinutes) % dayMinutes || dayMinutes
  return minutes * minuteMs - now.getSeconds() * 1000 - now.getMilliseconds()
}

export interface Nightly {
  readonly clock: Clock
  readonly date: () => Date
  /** Minutes after midnight. */
  readonly minute: number
  readonly isFree: () => boolean
  readonly run: () => void
}

/** The function returned ends it. */
export function everyNight({ clock, date, minute, isFree, run }: Nightly): () => void {
  let cancel = () => {}
  const plan = () => {
    cancel = clock.after(untilMinute(date(), minute), attempt)
  }
  const attempt = () => {
    if (!isFree()) {
      cancel = clock.after(againMs, attempt)
      return
    }
    run()
    plan()
  }
  plan()
  return () => cancel()
}
