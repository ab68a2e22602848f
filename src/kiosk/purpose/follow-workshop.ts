/**
 * A terminal in a workshop. What it does follows from what the hub last said and from whether somebody has joined, never from
 * which message came when: one that was lost is made good by the next look, and a workshop of which the hub knows no more is
 * over, whenever that is heard.
 */
import type { SignedFetch } from '#ask/signed-fetch.ts'
import {
  type FollowerReport,
  followerEveryMs,
  type WorkshopAnswer,
  workshopAnswerSchema,
  type WorkshopLead,
} from '#contract/workshop.ts'
import type { Store } from '#ui/store/store.ts'
import { askSigned } from '../fleet/ask-hub.ts'
import type { Clock } from '../io/clock.ts'
import { nextPause } from '../io/next-pause.ts'

const path = '/api/terminal/workshop'
/** Nobody waits at a terminal without a workshop; a hint comes before, or a stream of hints that opens again. */
const restingPauses = { everyMs: 5 * 60_000, longestMs: 10 * 60_000 }
const followPauses = { everyMs: 3000, longestMs: 15_000 }
const answerMs = 8000
/** One answer may be late. */
const failuresToBeCut = 2

export interface WorkshopKnown {
  /** As the hub last said; null: this terminal is in no workshop. */
  readonly lead: WorkshopLead | null
  readonly joined: { readonly workshop: string; readonly follower: string } | undefined
  /** The hub does not answer: whoever follows goes on at their own pace. */
  readonly isCut: boolean
}

export const noWorkshop: WorkshopKnown = { lead: null, joined: undefined, isCut: false }

export interface WorkshopWays {
  readonly clock: Clock
  readonly random: () => number
  /** 32 hexadecimal digits that nobody guesses. */
  readonly draw: () => string
  /** Signs as this terminal; `undefined` while it is in no fleet. */
  readonly signing: () => SignedFetch | undefined
  /** The step of the workshop's guide where the follower stands. */
  readonly standing: () => string | undefined
  /** The workshop that somebody had joined here is over: their session ends, and is wiped. */
  readonly onEnd: () => void
}

export interface WorkshopFollower {
  /** Asks the hub now. */
  readonly look: () => void
  /** Somebody joins the workshop that is open here. */
  readonly join: () => void
  /** Their session is over, for whatever reason. */
  readonly leave: () => void
  /** The follower stands elsewhere. */
  readonly moved: () => void
}

export function followWorkshop(
  state: Store<WorkshopKnown>,
  { clock, random, draw, signing, standing, onEnd }: WorkshopWays,
): WorkshopFollower {
  let told: { readonly step: string | undefined; readonly atMs: number } | undefined
  /** Who has left, and the hub has not heard of it. */
  let gone: FollowerReport | undefined
  let failures = 0
  let cancel = () => {}
  let isWorking = false
  let isOutdated = false

  const ask = (body?: FollowerReport) =>
    askSigned(signing(), path, workshopAnswerSchema, body, clock, answerMs)

  const hear = ({ workshop }: WorkshopAnswer) => {
    failures = 0
    const { joined } = state.read()
    const isOver = joined !== undefined && joined.workshop !== workshop?.workshop
    state.change({ lead: workshop, isCut: false, ...(isOver ? { joined: undefined } : {}) })
    if (isOver) onEnd()
  }
  const miss = () => {
    failures += 1
    if (failures >= failuresToBeCut && !state.read().isCut) state.change({ isCut: true })
  }

  /** What there is to say of the follower, when it is new or was said long ago. */
  const dueReport = (): FollowerReport | undefined => {
    const { joined } = state.read()
    const step = standing()
    if (!joined || step === undefined) return undefined
    const isDue = told?.step !== step || clock.now() - told.atMs >= followerEveryMs
    return isDue ? { ...joined, step } : undefined
  }

  const turn = async () => {
    const leaving = gone
    if (leaving) {
      const heard = await ask(leaving)
      if (heard && gone === leaving) gone = undefined
    }
    const { joined } = state.read()
    const report = dueReport()
    const answer = await ask(report)
    if (!answer) return miss()
    if (report && state.read().joined === joined)
      told = { step: report.step ?? '', atMs: clock.now() }
    // Who has joined meanwhile joined what this answer may not know: the next look is theirs.
    if (state.read().joined === joined) hear(answer)
  }

  const work = async () => {
    cancel()
    isOutdated = isWorking
    if (isWorking) return
    isWorking = true
    await turn()
    isWorking = false
    if (isOutdated) return void work()
    const { lead, joined } = state.read()
    const pauses = lead || joined || gone ? followPauses : restingPauses
    cancel = clock.after(nextPause(pauses, joined ? 0 : failures, random()), () => void work())
  }

  return {
    look: () => void work(),
    join() {
      const { lead, joined } = state.read()
      if (!lead || joined) return
      told = undefined
      state.change({ joined: { workshop: lead.workshop, follower: draw() } })
      void work()
    },
    leave() {
      const { joined } = state.read()
      if (!joined) return
      gone = { ...joined, step: null }
      state.change({ joined: undefined })
      void work()
    },
    moved() {
      if (state.read().joined && told?.step !== standing()) void work()
    },
  }
}
