/** Loads what a terminal is for beyond serving whoever comes: where its place gives it a role, or a hub may open a workshop on it. */
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'

export function wakePurpose(session: SessionPort, terminal: Store<TerminalState>) {
  let isAwake = false
  const wake = () => {
    const { role = 'self-service', fleet } = terminal.read()
    if (isAwake || (role === 'self-service' && !fleet?.signing())) return
    isAwake = true
    // Should it fail to load, people are served all the same; the next change tries again.
    void import('../purpose/start-purpose.ts')
      .then(({ startPurpose }) => startPurpose(session, terminal))
      .catch(() => {
        isAwake = false
      })
  }
  terminal.subscribe(wake)
  wake()
}
