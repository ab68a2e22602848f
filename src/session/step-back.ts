/** What « Retour » does: inside a guide, the question before; at its first step or anywhere else, the view before. */
import { goBack } from '#guide/answer.ts'
import type { SessionContext } from './session-words.ts'
import { canStepBack, currentView } from './trail.ts'

export function stepBack(context: SessionContext): Partial<SessionContext> {
  const { walk } = context
  if (currentView(context).at === 'guide' && walk) {
    const log = goBack(walk.guide, walk.surroundings, walk.log)
    if (log !== walk.log) {
      return { walk: { ...walk, log, remembered: { ...walk.remembered, ...walk.log } } }
    }
  }
  if (!canStepBack(context)) return {}
  const trail = context.trail.slice(0, -1)
  const isInsideGuide = trail.some((view) => view.at === 'guide')
  return isInsideGuide ? { trail } : { trail, walk: undefined }
}
