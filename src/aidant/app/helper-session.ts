/** Who this page works for: somebody with a passkey, or the tablet of a counter. */
import { createHub, type Fetch, type Hub, nothingMore } from '#ask/hub.ts'
import { type Helper, helperSchema } from '#contract/help-board.ts'
import { createStore, type Source } from '#ui/store/store.ts'
import { asTablet, enrolTablet, type Tablet, tabletHub } from '../io/tablet.ts'
import type { TabletDatabase } from '../io/tablet-database.ts'
import { pauseMs } from '../io/watch-board.ts'

export type Standing =
  | { readonly at: 'asking' }
  /** `isOver`: whoever was in has not left, the time of their entry is over: calls no longer come here. */
  | { readonly at: 'outside'; readonly isOver: boolean }
  /** Signed in, and without the two keys and the codes that everybody has. */
  | { readonly at: 'unfinished' }
  /** Signed in, and given no place. */
  | { readonly at: 'nowhere' }
  /** A tablet that nobody has accepted yet. */
  | { readonly at: 'waiting'; readonly fingerprint: string }
  /** A tablet that was withdrawn, or whose key is no longer taken. */
  | { readonly at: 'lost' }
  | { readonly at: 'unreachable'; readonly sinceMs: number }
  | { readonly at: 'inside'; readonly helper: Helper; readonly hub: Hub; readonly fetch: Fetch }

export interface HelperSession extends Source<{ readonly standing: Standing }> {
  readonly refresh: () => Promise<void>
  /** Closes the session of who is in, or makes this browser a tablet no more. */
  readonly leave: () => Promise<void>
  /** By a code of an administrator; answers what went wrong, in French. */
  readonly enrol: (code: string) => Promise<string | undefined>
  /** This browser is no tablet any more. */
  readonly forgetTablet: () => Promise<void>
}

const waitingCodes: ReadonlySet<string> = new Set(['pending'])
const lostCodes: ReadonlySet<string> = new Set([
  'revoked',
  'unknown-terminal',
  'bad-signature',
  'cloned',
  'other-kind',
])
const unreachableCodes: ReadonlySet<string> = new Set(['unreachable', 'bad-answer'])
const plainFetch: Fetch = (path, init) => fetch(path, init)

/** `after` calls back once. */
export function helperSession(
  database: TabletDatabase,
  after: (ms: number, run: () => void) => () => void,
): HelperSession {
  const store = createStore<{ readonly standing: Standing }>({ standing: { at: 'asking' } })
  const become = (standing: Standing) => store.change({ standing })
  let cancel = () => {}
  let failures = 0
  let wasInside = false

  const standingFor = (code: string, tablet: Tablet | undefined): Standing => {
    if (waitingCodes.has(code) && tablet) return { at: 'waiting', fingerprint: tablet.fingerprint }
    if (lostCodes.has(code) && tablet) return { at: 'lost' }
    if (code === 'passkey-needed') return { at: 'unfinished' }
    if (unreachableCodes.has(code) || tablet) {
      const { standing } = store.read()
      return standing.at === 'unreachable' ? standing : { at: 'unreachable', sinceMs: Date.now() }
    }
    return { at: 'outside', isOver: wasInside }
  }

  const refresh = async () => {
    cancel()
    const identity = await database.read()
    const tablet = identity && (await asTablet(identity))
    const hub = tablet ? tabletHub(tablet) : createHub(plainFetch)
    const answer = await hub.get('/api/aidant', helperSchema)
    if (answer.ok) {
      failures = 0
      if (answer.value.places.length === 0) return become({ at: 'nowhere' })
      wasInside = true
      return become({
        at: 'inside',
        helper: answer.value,
        hub,
        fetch: tablet?.fetch ?? plainFetch,
      })
    }
    const standing = standingFor(answer.fault.code, tablet)
    become(standing)
    if (standing.at !== 'unreachable' && standing.at !== 'waiting') return
    failures += 1
    cancel = after(pauseMs(Math.max(3, failures), Math.random()), () => void refresh())
  }

  const forgetTablet = async () => {
    wasInside = false
    await database.forget()
    await refresh()
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    refresh,
    async leave() {
      if (await database.read()) return forgetTablet()
      wasInside = false
      await createHub(plainFetch).post('/api/session/end', {}, nothingMore)
      return refresh()
    },
    async enrol(code) {
      const enrolled = await enrolTablet(createHub(plainFetch), database, code)
      if (!enrolled.ok) return enrolled.fault.message
      await refresh()
      return undefined
    },
    forgetTablet,
  }
}
