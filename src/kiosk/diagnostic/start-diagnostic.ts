/** « Faire le point » of the release on the screens, whichever it is. */
import * as v from 'valibot'
import { diagnosticSchema } from '#contract/diagnostic.ts'
import type { Content } from '#contract/release.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { diagnosticScreens } from './diagnostic-screens.tsx'

const diagnosticText = v.pipe(v.string(), v.parseJson(), diagnosticSchema)

/** One that this version does not understand is not offered. */
export function startDiagnostic(terminal: Store<TerminalState>): void {
  let read: Content | undefined
  const follow = () => {
    const { content } = terminal.read()
    if (content === read) return
    read = content
    const parsed = v.safeParse(diagnosticText, content?.diagnostic)
    terminal.change({
      diagnostic: parsed.success ? { screens: diagnosticScreens(parsed.output) } : undefined,
    })
  }
  terminal.subscribe(follow)
  follow()
}
