/** The shell speaks the language a person chose, in the words they chose. */
import type { Reading } from '#contract/text.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { WakingState } from '../app/waking-state.ts'
import type { TextsOf } from './load-texts.ts'

export function followLanguage(
  session: Pick<SessionPort, 'read' | 'subscribe'>,
  terminal: Store<WakingState>,
  textsOf: TextsOf,
) {
  let spoken: Reading | undefined
  const speak = () => {
    const { reading } = session.read().context.comfort
    if (reading.lang === spoken?.lang && reading.register === spoken.register) return
    spoken = reading
    terminal.change({ texts: textsOf(reading) })
  }
  session.subscribe(speak)
  speak()
}
