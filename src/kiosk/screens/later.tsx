/** Every screen after the first two. Loaded while the attract screen waits. */
import '#ui/layout/layout.css'
import type { FunctionComponent } from 'preact'
import type { Guide } from '#contract/guide.ts'
import { currentView } from '#session/trail.ts'
import type { Kiosk } from '../app/kiosk-context.ts'
import type { LaterScreens } from '../app/later-screens.ts'
import type { Screen } from '../app/screen.ts'
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
import { Moment } from './moment.tsx'
import { Search } from './search.tsx'
import { TakeHomeSheet } from './take-home-sheet.tsx'
import { Topic } from './topic.tsx'
import { Unavailable } from './unavailable.tsx'
import { Warning } from './warning.tsx'
import { Wiping } from './wiping.tsx'

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
  const { walk } = kiosk.session.context
  const place = placeOf(kiosk, walk?.guide, here)
  /** The one screen of a part of the kiosk that may not have loaded. */
  const ofPart = (Part: FunctionComponent = Moment): Screen => ({
    key: view.at,
    where: here,
    body: <Part />,
  })
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
        ...placeOf(kiosk, kiosk.terminal.content?.guides[view.guide], here),
        body: <Introduction guide={view.guide} />,
        canHide: true,
      }
    case 'guide':
      return guideScreen(kiosk)
    case 'leaving':
      return { key: 'leaving', ...place, body: <Leaving />, canHide: true }
    case 'sheet':
      return { key: 'sheet', ...place, body: <TakeHomeSheet />, canHide: true }
    case 'diagnostic': {
      const { Diagnostic = Moment } = kiosk.terminal.diagnostic?.screens ?? {}
      const { page } = view
      // Each question is another screen, and none of them for people passing by.
      const key = `diagnostic-${page.is === 'question' ? page.id : page.is}`
      return { key, where: here, body: <Diagnostic />, canHide: true }
    }
    case 'door': {
      const { door, page } = view
      const { Screen = Moment } = kiosk.terminal.doors?.[door] ?? {}
      const key = `door-${[door, ...Object.values(page)].join('-')}`
      return { key, where: here, body: <Screen page={page} />, canHide: true }
    }
    case 'help':
      return { key: helpKey(kiosk), ...place, mood: 'help', body: <Help />, canHide: true }
    case 'finish':
      return { key: 'finish', ...place, body: <Finish />, canHide: true }
    case 'status':
      return ofPart(kiosk.terminal.supervision?.screens.TerminalStatus)
    case 'enrolment':
      return ofPart(kiosk.terminal.fleet?.screens.Enrolment)
    case 'fair-use':
      return ofPart(kiosk.terminal.fairUse?.screens.FairUse)
    case 'assisted': {
      const { assisted } = kiosk.terminal
      const { screens, phase = 'locked', isOpen = false } = assisted ?? {}
      const { Assisted = Moment } = screens ?? {}
      // Each part of it is another screen, read from its title; the aidant's silence is none.
      return {
        key: `assisted-${assisted?.isRecording ? 'record' : isOpen ? 'present' : phase}`,
        ...place,
        mood: 'help',
        body: <Assisted />,
        canHide: true,
      }
    }
    // Both stand before these: the first screens, and what the terminal is for.
    case 'home':
    case 'workshop':
      return { key: view.at, where: here, body: null }
  }
}

/** The head names the guide, in its own language; outside of any, the terminal. */
function placeOf({ say, langOf }: Kiosk, guide: Guide | undefined, here: string) {
  return guide
    ? { where: say(guide.meta.title), whereLang: langOf(guide.meta.title) }
    : { where: here }
}

/** Another key where the title is another: a call that goes on changes its words only. */
function helpKey({ terminal: { help } }: Kiosk): string {
  if (!help?.call) return 'help'
  return help.isSign ? 'help-sign' : 'help-called'
}
