/** Runs the session machine behind the port. */
import { createActor, fromPromise, type Actor } from 'xstate'
import type { EndReason, Receipt } from '#contract/receipt.ts'
import { sessionMachine } from '#session/session-machine.ts'
import { momentOf } from '#session/moment-of.ts'
import type { SessionActor, SessionPort } from '../app/session-port.ts'

export type WipeNow = (because: EndReason) => Promise<Receipt>

export function startSession(port: SessionPort, wipeNow: WipeNow) {
  const { times, usual } = port.read().context
  const machine = sessionMachine.provide({
    actors: {
      wipe: fromPromise<Receipt, { readonly because: EndReason }>(({ input }) =>
        wipeNow(input.because),
      ),
    },
  })
  const actor = createActor(machine, { input: { times, usual } }).start()
  port.connect(sourceOf(actor))
}

/** One object per snapshot, so that readers can compare by identity. */
export function sourceOf(actor: Actor<typeof sessionMachine>): SessionActor {
  const stateOf = () => {
    const snapshot = actor.getSnapshot()
    return { moment: momentOf(snapshot), context: snapshot.context }
  }
  let state = stateOf()
  const listeners = new Set<() => void>()
  actor.subscribe(() => {
    state = stateOf()
    for (const listener of listeners) listener()
  })
  return {
    read: () => state,
    send: (event) => actor.send(event),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
