/**
 * What screens read of a session and send to it. The machine loads after the first paint: until then the port stands
 * on the attract screen and keeps what the person does, so that the first touch is never lost.
 */
import { usualComfort } from '#session/session-words.ts'
import type { Comfort, Moment, SessionContext, SessionEvent } from '#session/session-words.ts'
import type { Profile, Times } from '#contract/deployment.ts'
import type { Source } from '#ui/store/store.ts'

export interface SessionState {
  readonly moment: Moment
  readonly context: SessionContext
}

/** The running machine, seen from here. */
export interface SessionActor extends Source<SessionState> {
  readonly send: (event: SessionEvent) => void
}

export interface SessionPort extends SessionActor {
  readonly connect: (actor: SessionActor) => void
}

const restingState = (times: Times, usual: Comfort): SessionState => ({
  moment: 'attract',
  context: {
    times,
    comfort: usual,
    usual,
    trail: [],
    walk: undefined,
    difficulties: {},
    tally: {},
    isHidden: false,
    because: 'left',
    receipt: undefined,
    wipeAttempts: 0,
  },
})

export function createSessionPort(times: Times, profile?: Profile): SessionPort {
  const resting = restingState(times, usualComfort(profile))
  const waiting: SessionEvent[] = []
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  let actor: SessionActor | undefined

  return {
    read: () => actor?.read() ?? resting,
    send(event) {
      if (actor) actor.send(event)
      else waiting.push(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connect(running) {
      actor = running
      running.subscribe(notify)
      for (const event of waiting.splice(0)) running.send(event)
      notify()
    },
  }
}
