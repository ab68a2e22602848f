/** The names of this terminal's own deployment and place on the page of its next boot (decision 1). */
import type { Source } from '#ui/store/store.ts'
import { keepFront } from '../io/shell-page.ts'
import type { TerminalState } from '../app/terminal-state.ts'

export interface ShellNames {
  /** Writes them again: a newer version of the shell came with those it was built with. */
  readonly keep: () => Promise<unknown>
}

/** Without a service worker nothing is kept, and the page is the server's. */
export function keepShellNames(terminal: Source<TerminalState>): ShellNames {
  let last: TerminalState['front'] | undefined
  const keep = async () => {
    const { content, front } = terminal.read()
    if (content && 'caches' in globalThis) await keepFront(front, caches).catch(() => 0)
  }
  const follow = () => {
    const { content, front } = terminal.read()
    if (!content || front === last) return
    last = front
    void navigator.serviceWorker?.ready.then(keep)
  }
  terminal.subscribe(follow)
  follow()
  return { keep }
}
