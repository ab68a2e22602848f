/** Which screen stands for a moment of the session. The first two travel with the page, the others come after. */
import { currentView } from '#session/trail.ts'
import { Attract } from '../screens/attract.tsx'
import { Home } from '../screens/home.tsx'
import { Moment } from '../screens/moment.tsx'
import type { Kiosk } from './kiosk-context.ts'
import type { LaterScreens } from './later-screens.ts'
import type { Screen } from './screen.ts'

export function screenOf(kiosk: Kiosk, later: LaterScreens | undefined): Screen {
  const { session, terminal } = kiosk
  const { placeName, terminalName, deploymentName } = terminal.front
  const here = `${terminalName}, ${placeName}`
  const ofPurpose = terminal.purpose?.screenOf(here)
  if (ofPurpose) return ofPurpose
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
  return later?.screenOf(kiosk, here) ?? { key: 'moment', where: here, body: <Moment /> }
}
