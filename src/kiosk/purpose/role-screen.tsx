/** The screens of a role that stand in the place of the usual ones. */
import { currentView } from '#session/trail.ts'
import type { Screen } from '../app/screen.ts'
import { Idle } from './idle.tsx'
import { Orientation } from './orientation.tsx'
import type { Seen } from './sitting.ts'
import { Welcome } from './welcome.tsx'
import { whereToSit } from './where-to-sit.ts'

export function roleScreen({ session, terminal, sitting }: Seen, here: string): Screen | undefined {
  const { role, seats } = sitting
  const { moment, context } = session
  if (role === 'workshop' || role === 'demonstration')
    return moment === 'attract'
      ? { key: `idle-${role}`, where: here, body: <Idle role={role} /> }
      : undefined
  if (role !== 'welcome' || context.isHidden) return undefined
  const place = terminal.content?.front.places[terminal.placeId]
  const seat = whereToSit(place, seats)
  const view = currentView(context)
  const isAtHome = moment === 'attract' || (moment === 'active' && view.at === 'home')
  if (isAtHome) return { key: 'welcome', where: here, body: <Welcome place={place} seat={seat} /> }
  if (moment !== 'active' || view.at !== 'introduction') return undefined
  const guide = terminal.content?.guides[view.guide]
  return (
    guide && {
      key: `orientation-${guide.id}`,
      where: here,
      body: <Orientation guide={guide} seat={seat} />,
      canHide: true,
    }
  )
}
