/** A running session on a simulated clock, with a wipe the test decides. */
import { createActor, fromPromise, SimulatedClock } from 'xstate'
import type { EndReason, Receipt } from '#contract/receipt.ts'
import { momentOf } from '#session/moment-of.ts'
import { sessionMachine } from '#session/session-machine.ts'

export const times = {
  silenceSeconds: 300,
  warningSeconds: 60,
  curtainSeconds: 15,
  goodbyeSeconds: 10,
}

export const aReceipt = (ok: boolean, because: EndReason = 'left'): Receipt => ({
  schema: 'receipt/1',
  because,
  ok,
  ms: 3,
  traces: [{ trace: 'session-storage', ok, ms: 3 }],
})

type Wipe = (because: EndReason) => Promise<Receipt>

export function aSession(wipe: Wipe = (because) => Promise.resolve(aReceipt(true, because))) {
  const clock = new SimulatedClock()
  const wipes: EndReason[] = []
  const machine = sessionMachine.provide({
    actors: {
      wipe: fromPromise<Receipt, { readonly because: EndReason }>(({ input }) => {
        wipes.push(input.because)
        return wipe(input.because)
      }),
    },
  })
  const actor = createActor(machine, { clock, input: { times } }).start()
  return {
    actor,
    clock,
    wipes,
    send: actor.send.bind(actor),
    moment: () => momentOf(actor.getSnapshot()),
    context: () => actor.getSnapshot().context,
    /** Lets promises settle; no time passes on the clock. */
    settle: async () => {
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    },
  }
}
