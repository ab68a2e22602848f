/**
 * How long one person has been at a terminal where time is shared, and what is left to them while somebody waits. Pure: who
 * keeps the clock says how much time has gone by, and whether it counts.
 */
import type { FairUse } from '#contract/deployment.ts'
import { type WarningMinutes, warningMinutes } from '#contract/fair-use.ts'

export interface FairUseTime {
  /** Time that counted, since they sat down. */
  readonly usedMs: number
  /** Nothing is limited before; an aidant may put it off. */
  readonly guaranteedMs: number
  /** Until the end; absent while nothing is limited. */
  readonly leftMs?: number
}

const minuteMs = 60_000
/** The first warning comes with all of its minutes, whatever a release says. */
const shortestNoticeMs = warningMinutes[0] * minuteMs

export const sitDown = ({ guaranteedMinutes }: FairUse): FairUseTime => ({
  usedMs: 0,
  guaranteedMs: guaranteedMinutes * minuteMs,
})

interface Passed {
  readonly ms: number
  /** Not while somebody listens, watches a film of a site, prints, sends a document or is helped. */
  readonly counts: boolean
  /** As the hub last said, and is still heard. */
  readonly isWaiting: boolean
}

export function passTime(
  time: FairUseTime,
  { ms, counts, isWaiting }: Passed,
  { noticeMinutes }: FairUse,
): FairUseTime {
  const { guaranteedMs, leftMs } = time
  const passedMs = counts ? ms : 0
  const usedMs = time.usedMs + passedMs
  if (!isWaiting || usedMs < guaranteedMs) return { usedMs, guaranteedMs }
  if (leftMs === undefined)
    return {
      usedMs,
      guaranteedMs,
      leftMs: Math.max(shortestNoticeMs, noticeMinutes * minuteMs),
    }
  return { usedMs, guaranteedMs, leftMs: Math.max(0, leftMs - passedMs) }
}

/** An aidant gives more: to what is left, or to what is theirs before anything is limited. */
export const giveMore = ({ usedMs, guaranteedMs, leftMs }: FairUseTime, minutes: number) =>
  leftMs === undefined
    ? { usedMs, guaranteedMs: Math.max(usedMs, guaranteedMs) + minutes * minuteMs }
    : { usedMs, guaranteedMs, leftMs: leftMs + minutes * minuteMs }

/** What the person is told: that not more than so many minutes are left. */
export const warningOf = ({ leftMs }: FairUseTime): WarningMinutes | undefined =>
  leftMs === undefined
    ? undefined
    : warningMinutes.findLast((minutes) => leftMs <= minutes * minuteMs)

export const isOver = ({ leftMs }: FairUseTime): boolean => leftMs === 0
