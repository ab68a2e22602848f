/** The views a person went through: what « Retour » walks. */
import type { SessionContext, View } from './session-words.ts'

type Trailed = Pick<SessionContext, 'trail'>

const isSame = (a: View | undefined, b: View) => JSON.stringify(a) === JSON.stringify(b)

/** Every session begins with the person's comfort. */
export const openTrail = (): readonly View[] => [{ at: 'comfort' }]

/** Goes to a view. A view already passed is returned to, so that the way back never turns in circles. */
export function pushView(context: Trailed, view: View): Trailed {
  const known = context.trail.findIndex((passed) => isSame(passed, view))
  return { trail: known >= 0 ? context.trail.slice(0, known + 1) : [...context.trail, view] }
}

export const currentView = (context: Trailed): View => context.trail.at(-1) ?? { at: 'home' }

export const canStepBack = (context: Trailed): boolean => context.trail.length > 1
