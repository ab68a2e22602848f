/** Where requests wait while a person gives a passkey. Several may wait; the person is asked once. */
import { createStore, type Source } from '#ui/store/store.ts'
import type { Proofs } from '../io/hub-with-proofs.ts'

export type ProofKind = 'sign-in' | 'step-up'

export interface ProofDesk extends Proofs, Source<{ readonly asked: ProofKind | undefined }> {
  /** What came of it: `false` when the person gave up. */
  readonly settle: (isGiven: boolean) => void
}

export function createProofDesk(): ProofDesk {
  const store = createStore<{ readonly asked: ProofKind | undefined }>({ asked: undefined })
  let waiting: ((isGiven: boolean) => void)[] = []
  const ask = (kind: ProofKind) =>
    new Promise<boolean>((resolve) => {
      waiting.push(resolve)
      // To sign in is a fresh proof too.
      if (store.read().asked !== 'sign-in') store.change({ asked: kind })
    })
  return {
    read: store.read,
    subscribe: store.subscribe,
    signIn: () => ask('sign-in'),
    stepUp: () => ask('step-up'),
    settle(isGiven) {
      const served = waiting
      waiting = []
      store.change({ asked: undefined })
      for (const resolve of served) resolve(isGiven)
    },
  }
}
