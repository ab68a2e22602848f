/** Every screen after the first two. Loaded while the attract screen waits. */
import '#ui/layout/layout.css'
import { currentView } from '#session/trail.ts'
import type { Kiosk } from '../app/kiosk-context.ts'
import type { Screen } from '../app/screen-of.tsx'
import { AllGuides } from './all-guides.tsx'
import { ComfortChoice } from './comfort-choice.tsx'
import { Curtain } from './curtain.tsx'
import { Finish } from './finish.tsx'
import { Goodbye } from './goodbye.tsx'
import { guideScreen } from './guide-screen.tsx'
import { Help } from './help.tsx'
import { Hidden } from './hidden.tsx'
import { Introduction } from './introduction.tsx'
import { Leaving } from './leaving.tsx'
import { Search } from './search.tsx'
import { TakeHomeSheet } from './take-home-sheet.tsx'
import { Topic } from './topic.tsx'
import { Unavailable } from './unavailable.tsx'
import { Warning } from './warning.tsx'
import { Wiping } from './wiping.tsx'

export interface LaterScreens {
  /** `here` names the terminal and its place. */
  readonly screenOf: (kiosk: Kiosk, here: string) => Screen
}

export const laterScreens: LaterScreens = {
  screenOf(kiosk, here) {
    const { moment, context } = kiosk.session
    switch (moment) {
      case 'warning':
        return { key: 'warning', where: here, body: <Warning /> }
      case 'curtain':
        return { key: 'curtain', where: here, body: <Curtain /> }
      case 'wiping':
        return { key: 'wiping', where: here, body: <Wiping /> }
      case 'goodbye':
        return { key: 'goodbye', where: here, body: <Goodbye /> }
      case 'unavailable':
        return { key: 'unavailable', where: here, body: <Unavailable /> }
      default:
        return context.isHidden
          ? { key: 'hidden', where: here, body: <Hidden /> }
          : viewScreen(kiosk, here)
    }
  },
}

function viewScreen(kiosk: Kiosk, here: string): Screen {
  const view = currentView(kiosk.session.context)
  const guideTitle = titleOfWalk(kiosk) ?? here
  switch (view.at) {
    case 'comfort':
      return { key: 'comfort', where: kiosk.t('comfort.where'), body: <ComfortChoice /> }
    case 'topic':
      return { key: `topic-${view.topic}`, where: here, body: <Topic topic={view.topic} /> }
    case 'all':
      return { key: 'all', where: here, body: <AllGuides /> }
    case 'search':
      return { key: 'search', where: here, body: <Search />, canHide: true }
    case 'introduction':
      return {
        key: `introduction-${view.guide}`,
        where: titleOf(kiosk, view.guide) ?? here,
        body: <Introduction guide={view.guide} />,
        canHide: true,
      }
    case 'guide':
      return guideScreen(kiosk)
    case 'leaving':
      return { key: 'leaving', where: guideTitle, body: <Leaving />, canHide: true }
    case 'sheet':
      return { key: 'sheet', where: guideTitle, body: <TakeHomeSheet />, canHide: true }
    case 'help':
      return { key: 'help', where: guideTitle, mood: 'help', body: <Help />, canHide: true }
    case 'finish':
      return { key: 'finish', where: guideTitle, body: <Finish />, canHide: true }
    case 'home':
      return { key: 'home', where: here, body: null }
  }
}

function titleOf({ terminal, say }: Kiosk, id: string): string | undefined {
  const guide = terminal.content?.guides[id]
  return guide && say(guide.meta.title)
}

function titleOfWalk({ session, say }: Kiosk): string | undefined {
  const { walk } = session.context
  return walk && say(walk.guide.meta.title)
}
