/** Asks the hub whether somebody waits for a terminal of this place, while somebody sits here. A hint comes before. */
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { type WaitingAnswer, waitingAnswerSchema } from '#contract/waiting.ts'
import { askHub } from '../fleet/ask-hub.ts'
import type { Clock } from '../io/clock.ts'
import { nextPause } from '../io/next-pause.ts'

const path = '/api/terminal/waiting'
/** Without hints. While somebody waits, an aidant may give time or take the limit away at any moment. */
const quietPauses = { everyMs: 60_000, longestMs: 5 * 60_000 }
const waitingPauses = { everyMs: 10_000, longestMs: 60_000 }
/** Until somebody sits down, and there is a hub to ask: nobody is asked anything. */
const idleMs = 5000
const answerMs = 8000
/** After the first answer that does not come: one may be late. The second takes every limit away. */
const againMs = 4000
const failuresToBeCut = 2

export interface WaitingWays {
  readonly clock: Clock
  readonly random: () => number
  /** Signs as this terminal; `undefined` while it is in no fleet. */
  readonly signing: () => SignedFetch | undefined
  /** Somebody sits here, and time is shared. */
  readonly isWanted: () => boolean
  /** `undefined`: the hub does not say any more. */
  readonly onHeard: (answer: WaitingAnswer | undefined) => void
}

/** Answers what looks at once. */
export function watchWaiting({ clock, random, signing, isWanted, onHeard }: WaitingWays) {
  let failures = 0
  let isWaiting = false
  let cancel = () => {}
  let isWorking = false
  let isOutdated = false

  const ask = async (sign: SignedFetch) => {
    const send = (signal: AbortSignal) => sign(path, { cache: 'no-store', signal })
    const answer = await askHub(waitingAnswerSchema, send, clock, answerMs)
    if (answer.ok) {
      failures = 0
      ;({ isWaiting } = answer.value)
      return onHeard(answer.value)
    }
    failures += 1
    if (failures >= failuresToBeCut) onHeard(undefined)
  }

  const pause = (hasAsked: boolean) => {
    if (!hasAsked) return idleMs
    if (failures === 1) return againMs
    return nextPause(isWaiting ? waitingPauses : quietPauses, failures, random())
  }

  const look = async () => {
    cancel()
    isOutdated = isWorking
    if (isWorking) return
    isWorking = true
    const sign = isWanted() ? signing() : undefined
    if (sign) await ask(sign)
    isWorking = false
    if (isOutdated) return void look()
    cancel = clock.after(pause(sign !== undefined), () => void look())
  }
  void look()
  return () => void look()
}
