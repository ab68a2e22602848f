import type { Route, Step } from '#contract/step.ts'
import type { Outcome } from '#contract/walk.ts'
import { type View, weigh } from './evaluate.ts'

/** The first route that holds; none only in a guide that check G05 refuses. */
export const pickRoute = (routes: readonly Route[], view: View): string | undefined =>
  routes.find(({ when }) => when === undefined || weigh(when, view) === true)?.to

/** Every route that what is not known yet may still choose, in order. */
export function possibleRoutes(routes: readonly Route[], view: View): readonly Route[] {
  const possible: Route[] = []
  for (const route of routes) {
    const truth = route.when === undefined ? true : weigh(route.when, view)
    if (truth !== false) possible.push(route)
    if (truth === true) break
  }
  return possible
}

/** Where an offered outcome leads from a step; `view.answers` already holds the answer of a choice. */
export function targetOf(step: Step, outcome: Outcome | undefined, view: View): string | undefined {
  switch (step.kind) {
    case 'info':
    case 'practice':
    case 'choice':
    case 'gate':
      return pickRoute(step.next, view)
    case 'checklist':
      return outcome === 'missing' ? step.ifMissing : pickRoute(step.next, view)
    case 'external':
      return outcome === 'offline'
        ? step.offline.to
        : step.resume.find((way) => way.outcome === outcome)?.to
    default:
      return undefined
  }
}
