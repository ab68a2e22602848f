/** Keeps the supervisor where the session is: what stands beside the guide, what covers it, how wide the guide is. */
import type { SessionContext } from '#session/session-words.ts'
import { currentView } from '#session/trail.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Source } from '#ui/store/store.ts'
import { isBeside, nothingBeside } from '../app/supervision.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import type { TerminalLink } from '../io/terminal-link.ts'
import { reachedStep } from '../screens/reached-step.ts'
import { panelPxOf } from './panel-px.ts'

const inSession = new Set(['active', 'warning', 'curtain'])

/** Whether the step a person stands on is about this site. */
function wants({ walk }: SessionContext, site: string): boolean {
  const step = walk && reachedStep(walk)?.step
  return step?.kind === 'external' && step.site === site
}

export function followSession(
  link: TerminalLink,
  session: Omit<SessionPort, 'connect'>,
  terminal: Source<TerminalState>,
  forget: () => void,
) {
  let isCovered = false
  /** 0: the guide has the whole screen. */
  let panelPx = 0
  const uncover = () => {
    isCovered = false
    panelPx = 0
  }

  const markOpened = ({ walk }: SessionContext) => {
    const reached = walk && reachedStep(walk)
    if (reached && !walk.opened.includes(reached.id))
      session.send({ type: 'person.openedSite', step: reached.id })
  }

  const follow = () => {
    const { supervision } = terminal.read()
    const { moment, context } = session.read()
    if (!supervision) return
    const { beside, deeds } = supervision
    if (!inSession.has(moment)) {
      // What is of a session ends with it here; the supervisor erases its own side, and proves it.
      uncover()
      if (beside !== nothingBeside) forget()
      return
    }
    if (beside.wanted === undefined) return uncover()
    if (!wants(context, beside.wanted)) return deeds.close()
    if (!isBeside(supervision, beside.wanted)) return uncover()
    if (moment === 'active') markOpened(context)
    // Also when the person hides the screen from people passing by, and for a sign that is read from afar.
    const isSign = terminal.read().help?.isSign === true && currentView(context).at === 'help'
    const mustCover = moment !== 'active' || context.isHidden || isSign
    if (mustCover !== isCovered) {
      isCovered = mustCover
      void link.ask({ do: mustCover ? 'cover' : 'extend' })
    }
    const wantedPx = panelPxOf(context.comfort)
    if (panelPx !== 0 && panelPx !== wantedPx) void link.ask({ do: 'resize', panelPx: wantedPx })
    panelPx = wantedPx
  }

  session.subscribe(follow)
  terminal.subscribe(follow)
  follow()
}
