/** The screens of a workshop that stand in the place of the usual ones. */
import { currentView } from '#session/trail.ts'
import type { Screen } from '../app/screen.ts'
import { Asked } from './asked.tsx'
import { Invitation } from './invitation.tsx'
import { isAhead } from './lead-walk.ts'
import { roleScreen } from './role-screen.tsx'
import type { PurposeDeeds, Seen } from './sitting.ts'
import { WaitingStep } from './waiting-step.tsx'

export function purposeScreen(seen: Seen, here: string, deeds: PurposeDeeds): Screen | undefined {
  return workshopScreen(seen, here, deeds) ?? roleScreen(seen, here)
}

function workshopScreen(
  { session, terminal, sitting: { lead, joined, isCut } }: Seen,
  here: string,
  deeds: PurposeDeeds,
): Screen | undefined {
  const guide = lead ? terminal.content?.guides[lead.guide] : undefined
  // A release that has not reached this terminal yet: it has no part in the workshop.
  if (!lead || !guide) return undefined
  // Without the hub nobody knows whether it is still open: whoever comes is served.
  if (session.moment === 'attract' && isCut) return undefined
  if (session.moment === 'attract')
    return {
      key: `workshop-${lead.workshop}`,
      where: here,
      body: <Invitation deeds={deeds} guide={lead.guide} />,
    }
  const { walk, isHidden } = session.context
  const { at } = currentView(session.context)
  if (session.moment !== 'active' || isHidden) return undefined
  if (at === 'workshop')
    return { key: 'workshop-asked', where: here, body: <Asked deeds={deeds} />, canHide: true }
  const isFollowing = joined !== undefined && lead.pace === 'led' && !isCut
  const isInGuide = at === 'guide' && walk?.guide.id === guide.id
  if (!isFollowing || !isInGuide) return undefined
  if (!isAhead(walk, lead.step)) return undefined
  return {
    key: `workshop-wait-${lead.step}`,
    where: here,
    body: <WaitingStep />,
  }
}
