/** The shell speaks the language a person chose. */
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { WakingState } from '../app/waking-state.ts'
import type { TextsOf } from './load-texts.ts'

export function followLanguage(
  session: Pick<SessionPort, 'read' | 'subscribe'>,
  terminal: Store<WakingState>,
  textsOf: TextsOf,
) {
  let spoken: string | undefined
  const speak = () => {
    const { lang } = session.read().context.comfort.reading
    if (lang === spoken) return
    spoken = lang
    terminal.change({ texts: textsOf(lang) })
  }
  session.subscribe(speak)
  speak()
}
