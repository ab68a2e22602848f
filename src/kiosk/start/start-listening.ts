/** « Écouter », until what reads has loaded: silent, and nothing to stop. */
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { Recordings } from '../io/speech.ts'
import type { Reading } from '../reading/start-reading.ts'

export type Listening = ReturnType<typeof startListening>

export function startListening(session: SessionPort, terminal: Store<TerminalState>) {
  let reading: Reading | undefined
  const stop = () => reading?.speech.stop()
  return {
    /** Loads it; without it people are served all the same, and the key stays hidden. */
    async wake() {
      const { startReading } = await import('../reading/start-reading.ts')
      reading ??= startReading(session, terminal)
    },
    speech: { stop, isSpeaking: () => reading?.speech.isSpeaking() ?? false },
    listen: () => reading?.listen(),
    stop,
    announce: (text: string) => reading?.announce(text),
    useRecordings: (recordings: Recordings | undefined) =>
      reading?.speech.useRecordings(recordings),
  }
}
