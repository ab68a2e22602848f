/** What the console is told of the screen. */
import type { PreviewTell } from '#contract/preview.ts'
import { currentView } from '#session/trail.ts'
import type { SessionState } from '../app/session-port.ts'
import { reachedStep } from '../screens/reached-step.ts'

export function shownNow(
  { moment, context }: SessionState,
  isElsewhere: boolean,
): Extract<PreviewTell, { readonly tell: 'shown' }> {
  const view = currentView(context)
  const { walk } = context
  const opened = view.at === 'introduction' ? view.guide : undefined
  return {
    tell: 'shown',
    view: moment === 'active' ? view.at : moment,
    guide: walk?.guide.id ?? opened ?? null,
    step: (walk && reachedStep(walk)?.id) ?? null,
    isElsewhere,
  }
}
