/** Puts a release on the screens of the preview, in place of the one before: where a person stands is kept if it can be. */
import type { PreviewLook } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import type { Guide } from '#contract/guide.ts'
import type { Surroundings } from '#contract/walk.ts'
import { surround } from '#guide/surround.ts'
import { currentView } from '#session/trail.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { imagineTerminal } from './imagine-terminal.ts'
import { walkAgain } from './walk-again.ts'

export const surroundingsHere = (guide: Guide, terminal: TerminalState): Surroundings =>
  surround(guide, {
    today: terminal.today,
    online: terminal.network === 'good',
    place: terminal.place,
    clockIsWrong: terminal.isClockWrong,
  })

/** `imagined`: surroundings that the walk was begun in, when they are not those of the look. */
export function showContent(
  session: SessionPort,
  terminal: Store<TerminalState>,
  content: Content,
  look: PreviewLook,
  imagined?: Surroundings,
) {
  terminal.change(imagineTerminal(content, terminal.read(), look))
  session.send({ type: 'terminal.learnedTimes', times: terminal.read().front.times })
  const { moment, context } = session.read()
  if (moment !== 'active') return
  const { walk } = context
  const view = currentView(context)
  const id = walk?.guide.id ?? (view.at === 'introduction' ? view.guide : undefined)
  if (id === undefined) return
  const guide = content.guides[id]
  if (!guide) session.send({ type: 'person.wentHome' })
  else if (walk)
    walkAgain(session, walk, guide, imagined ?? surroundingsHere(guide, terminal.read()))
}
