/** Which screen stands for a moment of the session. The first two travel with the page, the others come after. */
import type { ComponentChild } from 'preact'
import { currentView } from '#session/trail.ts'
import { Attract } from '../screens/attract.tsx'
import { Home } from '../screens/home.tsx'
import { Moment } from '../screens/moment.tsx'
import type { Kiosk } from './kiosk-context.ts'

export interface Screen {
  /** Another key is another screen: reading starts again at its title. */
  readonly key: string
  readonly body: ComponentChild
  readonly where: string
  /** Language of `where`: a guide may not be in the person's. */
  readonly whereLang?: string | undefined
  /** « Étape 2 sur 6 ». */
  readonly step?: string
  readonly way?: { readonly done: number; readonly total: number }
  readonly mood?: 'plain' | 'attract' | 'help'
  /** There is something of the person on it that people passing by should not read. */
  readonly canHide?: boolean
}

export function screenOf(kiosk: Kiosk): Screen {
  const { session, terminal } = kiosk
  const { placeName, terminalName, deploymentName } = terminal.front
  const here = `${terminalName}, ${placeName}`
  if (session.moment === 'attract') {
    return {
      key: 'attract',
      mood: 'attract',
      way: { done: 1, total: 1 },
      where: `${deploymentName}, ${placeName}`,
      body: <Attract />,
    }
  }
  const view = currentView(session.context)
  if (session.moment === 'active' && !session.context.isHidden) {
    if (view.at === 'home') return { key: 'home', where: here, body: <Home /> }
  }
  return terminal.screens?.screenOf(kiosk, here) ?? { key: 'moment', where: here, body: <Moment /> }
}
