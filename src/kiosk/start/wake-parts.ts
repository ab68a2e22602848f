/** What a release or a place may ask for, each part in its own file, loaded once there is one that does. */
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { WakingState } from '../app/waking-state.ts'
import { wakeWhen } from './wake-when.ts'

export function wakeParts(session: SessionPort, terminal: Store<WakingState>) {
  wakeWhen(
    terminal,
    ({ content }) => content?.front.cards.some(({ seasons, where }) => seasons ?? where) === true,
    async () => (await import('../seasons/start-seasons.ts')).startSeasons(terminal),
  )
  wakeWhen(
    terminal,
    ({ content, placeId }) => content?.front.places[placeId]?.keyboard !== undefined,
    async () => (await import('../keyboard/start-keyboard.ts')).startKeyboard(terminal),
  )
  wakeWhen(
    terminal,
    ({ content }) => content?.exercises !== undefined,
    async () => (await import('../practice/start-practice.ts')).startPractice(session, terminal),
  )
  wakeWhen(
    terminal,
    ({ content }) => content?.diagnostic !== undefined,
    async () => (await import('../diagnostic/start-diagnostic.ts')).startDiagnostic(terminal),
  )
}
