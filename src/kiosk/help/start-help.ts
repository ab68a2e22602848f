/** Calls for help. Loaded once the terminal is awake, whether it is in a fleet or not: without one the screen is the call. */
import { createStore, type Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { systemClock } from '../io/clock.ts'
import { helpCalls, type HelpKnown, type HelpWays } from './help-calls.ts'
import { HelpCall } from './help-call.tsx'
import { HelpMark, HelpNews } from './help-news.tsx'

const key = 'escale-help'

/** The session's own storage: a reload keeps it, the wipe erases it. */
const memory: HelpWays['memory'] = {
  read: () => {
    try {
      const kept = sessionStorage.getItem(key) ?? ''
      return /^[0-9a-f]{32}$/.test(kept) ? kept : undefined
    } catch {
      return undefined // Storage may be closed by a policy: a reload forgets the call then.
    }
  },
  write(call) {
    try {
      if (call === undefined) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, call)
    } catch {
      // As above.
    }
  },
}

const inSession: ReadonlySet<string> = new Set(['active', 'warning', 'curtain'])

export function startHelp(session: SessionPort, terminal: Store<TerminalState>): void {
  const state = createStore<HelpKnown>({ call: undefined, isSign: false })
  const calls = helpCalls(state, {
    clock: systemClock,
    random: Math.random,
    draw: () => crypto.randomUUID().replaceAll('-', ''),
    signing: () => terminal.read().fleet?.signing(),
    memory,
  })
  const deeds = { call: calls.call, cancel: calls.cancel }
  const screens = { HelpCall, HelpMark, HelpNews }
  const follow = () => terminal.change({ help: { ...state.read(), deeds, screens } })
  state.subscribe(follow)
  follow()

  let wasInSession = inSession.has(session.read().moment)
  session.subscribe(() => {
    const isInSession = inSession.has(session.read().moment)
    if (wasInSession && !isInSession) calls.cancel()
    wasInSession = isInSession
  })

  // A page that was loaded again in front of somebody who waits.
  if (calls.wake() && session.read().moment === 'attract') {
    session.send({ type: 'person.touched' })
    session.send({ type: 'person.opened', view: { at: 'help' } })
  }
}
