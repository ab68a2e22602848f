/**
 * The call of this terminal: made once, sent until the hub has it, followed until it is over, taken back when the session
 * ends. Nothing of the person: a number drawn for the call, and how far it has come.
 */
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { type HelpAnswer, helpAnswerSchema, type HelpAsk } from '#contract/help-call.ts'
import type { Store } from '#ui/store/store.ts'
import type { HelpState } from '../app/help-state.ts'
import { askSigned } from '../fleet/ask-hub.ts'
import type { Clock } from '../io/clock.ts'

const followMs = 2000
const longestPauseMs = 10_000
/** Somebody waits: a hub that is longer does not answer. */
const answerMs = 5000
const path = '/api/terminal/help'

export interface HelpWays {
  readonly clock: Clock
  readonly random: () => number
  /** 32 hexadecimal digits that nobody guesses. */
  readonly draw: () => string
  /** Signs as this terminal; `undefined` while it is in no fleet. */
  readonly signing: () => SignedFetch | undefined
  /** Survives a reload of the page, and is wiped with the session. */
  readonly memory: { read(): string | undefined; write(call: string | undefined): void }
}

export type HelpKnown = Pick<HelpState, 'call' | 'isSign'>

export interface HelpCalls {
  readonly call: () => void
  /** The person takes it back, or the session is over. */
  readonly cancel: () => void
  /**
   * After a start of the page: a call that this page had made goes on, and one that the hub still holds is known. Answers
   * whether somebody was waiting in front of this page.
   */
  readonly wake: () => boolean
}

export function helpCalls(
  state: Store<HelpKnown>,
  { clock, random, draw, signing, memory }: HelpWays,
): HelpCalls {
  let wanted: string | undefined
  /** The hub holds it: from now on it is asked about. */
  let isHeld = false
  /** Taken back, and the hub has not said yes yet. */
  const over = new Set<string>()
  let failures = 0
  let cancelTimer = () => {}
  let isWorking = false
  let isOutdated = false

  const ask = (body?: HelpAsk) =>
    askSigned(signing(), path, helpAnswerSchema, body, clock, answerMs)

  const takeBack = async () => {
    for (const call of over) {
      if (!(await ask({ call, act: 'cancel' }))) return false
      over.delete(call)
    }
    return true
  }

  const show = (call: string, answer: HelpAnswer | undefined) => {
    // Taken back meanwhile, or another one.
    if (call !== wanted) return
    if (!answer) {
      const { call: shown } = state.read()
      return state.change({ isSign: shown?.state !== 'coming' })
    }
    const isTold = answer.call?.call === call
    // Erased since, or replaced by another tab's: it is over for the hub.
    const told = isTold && answer.call ? answer.call : { state: 'ended' as const, name: null }
    isHeld = true
    state.change({ call: { state: told.state, name: told.name }, isSign: false })
    if (told.state !== 'ended') return
    wanted = undefined
    memory.write(undefined)
  }

  const turn = async () => {
    const isFree = await takeBack()
    const call = wanted
    if (call !== undefined) {
      const answer = await ask(isHeld ? undefined : { call, act: 'call' })
      show(call, answer)
      failures = answer ? 0 : failures + 1
    } else failures = isFree ? 0 : failures + 1
  }

  const work = async () => {
    cancelTimer()
    isOutdated = isWorking
    if (isWorking) return
    isWorking = true
    await turn()
    isWorking = false
    if (isOutdated) return void work()
    if (wanted === undefined && over.size === 0) return
    const most = Math.min(longestPauseMs, followMs * 2 ** failures)
    const pauseMs = failures === 0 ? followMs : most * (0.5 + random() / 2)
    cancelTimer = clock.after(pauseMs, () => void work())
  }

  const follow = (call: string, held: boolean) => {
    wanted = call
    isHeld = held
    failures = 0
  }

  return {
    call() {
      if (wanted !== undefined) return
      const call = draw()
      follow(call, false)
      memory.write(call)
      state.change({ call: { state: 'calling', name: null }, isSign: signing() === undefined })
      void work()
    },
    cancel() {
      if (wanted !== undefined) over.add(wanted)
      wanted = undefined
      memory.write(undefined)
      state.change({ call: undefined, isSign: false })
      void work()
    },
    wake() {
      const call = memory.read()
      if (call === undefined) {
        void ask().then((answer) => {
          if (wanted !== undefined || !answer?.call || answer.call.state === 'ended') return
          follow(answer.call.call, true)
          show(answer.call.call, answer)
          void work()
        })
        return false
      }
      follow(call, false)
      state.change({ call: { state: 'calling', name: null }, isSign: false })
      void work()
      return true
    },
  }
}
