/** Who is signed in, as far as the console knows. */
import { type StaffSession, staffSessionSchema } from '#contract/staff.ts'
import { createStore, type Source } from '#ui/store/store.ts'
import type { Hub, HubFault } from '#ask/hub.ts'

type SessionState =
  | { readonly at: 'asking' }
  | { readonly at: 'outside' }
  | { readonly at: 'unreachable'; readonly fault: HubFault }
  | { readonly at: 'inside'; readonly session: StaffSession }

export interface SessionSource extends Source<{ readonly session: SessionState }> {
  readonly refresh: () => Promise<void>
}

/** `hub` without proofs: to be signed out is an answer here, not an obstacle. */
export function createSessionSource(hub: Hub): SessionSource {
  const store = createStore<{ readonly session: SessionState }>({ session: { at: 'asking' } })
  return {
    read: store.read,
    subscribe: store.subscribe,
    async refresh() {
      const answer = await hub.get('/api/session', staffSessionSchema)
      if (answer.ok) return store.change({ session: { at: 'inside', session: answer.value } })
      const isOutside = answer.fault.code === 'signed-out'
      // A cut of the network does not throw out who was in.
      if (!isOutside && store.read().session.at === 'inside') return
      store.change({
        session: isOutside ? { at: 'outside' } : { at: 'unreachable', fault: answer.fault },
      })
    },
  }
}
