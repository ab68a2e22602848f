/** Whether the network answers, on every screen. */
import { watchNetwork } from '../io/network.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'

export function startNetwork(terminal: Store<TerminalState>) {
  const network = watchNetwork()
  const tell = () => {
    // A hub on this very PC answers with the cable out: the browser's own word counts too, when it says no.
    const isGood = network.isOnline() && navigator.onLine
    const next = isGood ? 'good' : 'none'
    if (terminal.read().network !== next) terminal.change({ network: next })
  }
  network.onChange(tell)
  addEventListener('online', tell)
  addEventListener('offline', tell)
  tell()
}
