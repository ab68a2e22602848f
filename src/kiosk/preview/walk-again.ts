/** Walks a guide without a finger: the same events as a person's. */
import type { Guide } from '#contract/guide.ts'
import type { Log, Surroundings } from '#contract/walk.ts'
import { resolve } from '#guide/resolve.ts'
import type { Walk } from '#session/session-words.ts'
import { currentView } from '#session/trail.ts'
import type { SessionPort } from '../app/session-port.ts'

/** Begins a guide, and gives these outcomes in the order it asks for them; the first that is not offered stops it there. */
export function walkInto(
  session: Pick<SessionPort, 'send'>,
  guide: Guide,
  surroundings: Surroundings,
  log: Log,
) {
  session.send({ type: 'person.began', guide, surroundings })
  for (const step of resolve(guide, surroundings, log).path) {
    const outcome = log[step]
    if (outcome !== undefined) session.send({ type: 'person.answered', step, outcome })
  }
}

/** The same walk in another version of its guide, as far as it still leads there, and the view that was open over it. */
export function walkAgain(
  session: Pick<SessionPort, 'read' | 'send'>,
  walk: Walk,
  guide: Guide,
  surroundings: Surroundings,
) {
  const view = currentView(session.read().context)
  walkInto(session, guide, surroundings, walk.log)
  for (const [step, docs] of Object.entries(walk.ticked))
    session.send({ type: 'person.ticked', step, docs })
  for (const step of walk.opened) session.send({ type: 'person.openedSite', step })
  if (view.at !== 'guide') session.send({ type: 'person.opened', view })
}
