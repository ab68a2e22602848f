/** The whole app beside a supervisor that a test plays. */
import { waitFor } from '@testing-library/preact'
import { expect } from 'vitest'
import type { Ask, Tell } from '#contract/terminal-link.ts'
import { startSupervised } from '#kiosk/start/start-supervised.ts'
import { aWholeGuide } from './a-content.ts'
import { aKiosk } from './a-kiosk.tsx'
import { fakeSupervisor, obliging } from './fake-supervisor.ts'
import { fakeClock } from './io/fake-clock.ts'

export async function aSupervisedKiosk(answer: (ask: Ask) => Tell | undefined = obliging) {
  const supervisor = fakeSupervisor(answer)
  const linkClock = fakeClock()
  const kiosk = await aKiosk({ guides: [aWholeGuide()] })
  const { end } = startSupervised(supervisor.port, kiosk.session, kiosk.terminal, {
    page: supervisor.page,
    clock: linkClock,
  })
  return { ...kiosk, supervisor, linkClock, end }
}

/** What the supervisor shows once a site is open. */
export const openSite: Tell = {
  tell: 'site',
  site: {
    state: 'open',
    at: { site: 'impots', host: 'www.impots.nc' },
    windows: 1,
    canGoBack: false,
  },
}

export const siteIs = (
  state: Extract<Tell, { tell: 'site' }>['site']['state'],
  canGoBack = false,
): Tell => ({ tell: 'site', site: { state, windows: 1, canGoBack } })

/** At the step of a guide that leads to an official site. */
export async function atTheSite(answer?: (ask: Ask) => Tell | undefined) {
  const kiosk = await aSupervisedKiosk(answer)
  await waitFor(() => expect(kiosk.terminal.read().supervision).toBeDefined())
  kiosk.begin(aWholeGuide())
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'oui' })
  kiosk.session.send({ type: 'person.answered', step: 'papiers', outcome: 'have-all' })
  await waitFor(() => expect(kiosk.title()).toBe('Sur le site'))
  return kiosk
}

/** The same, with the site open beside the guide. */
export async function besideTheSite(answer?: (ask: Ask) => Tell | undefined) {
  const kiosk = await atTheSite(answer)
  kiosk.press('Aller sur le site')
  kiosk.supervisor.tell(openSite)
  await waitFor(() => expect(document.querySelector('.panel')).not.toBeNull())
  return kiosk
}
