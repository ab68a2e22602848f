import { screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import type { AssistedState } from '#kiosk/app/assisted-state.ts'
import type { FleetState } from '#kiosk/app/fleet-state.ts'
import { directoryScreens } from '#kiosk/directory/directory-screens.tsx'
import type { DaySums } from '#kiosk/fleet/day-sums.ts'
import { watchWalks } from '#kiosk/fleet/watch-walks.ts'
import { passScreens } from '#kiosk/pass/pass-screens.tsx'
import { aKiosk } from '../a-kiosk.tsx'
import { aDirectory } from '../directory/a-directory.ts'
import { aPass } from './a-pass.ts'

const assisted: AssistedState = {
  phase: 'present',
  isOpen: true,
  isRecording: false,
  screens: { Assisted: () => null, AssistedBanner: () => null },
}
const fleet = (isAccepted: boolean): FleetState => ({
  standing: { is: 'outside' },
  fingerprint: undefined,
  refusal: undefined,
  deeds: { enrol: () => {}, lookAgain: () => {} },
  signing: () => (isAccepted ? () => Promise.reject(new Error('not asked')) : undefined),
  screens: { Enrolment: () => null },
})

const open = async (terminal: Parameters<typeof aKiosk>[0] = {}) => {
  const kiosk = await aKiosk({
    ...terminal,
    terminal: {
      doors: { pass: passScreens(aPass), directory: directoryScreens(aDirectory) },
      ...terminal.terminal,
    },
  })
  kiosk.reachHome()
  kiosk.press('Tout voir')
  kiosk.press(/Le pass numérique/)
  return kiosk
}
const text = () => document.querySelector('main')?.textContent ?? ''

test('a person reads what it is, with its source and its age, where it is taken, and what nobody knows', async () => {
  const kiosk = await open()
  expect(text()).toContain('Un pass vaut 10 euros.')
  expect(text()).toContain('À vérifier')
  expect(text()).toContain('Nous ne savons pas qui les donne.')
  expect(screen.queryByRole('button', { name: 'Un pass utilisé' })).toBeNull()
  kiosk.press(/Médiathèque de Bourail/)
  expect(kiosk.title()).toBe('Médiathèque de Bourail')
})

test('with an aidant, a touch adds one and another takes it back; the day’s sums get the number once the wipe has held', async () => {
  const kiosk = await open({ terminal: { assisted, fleet: fleet(true) } })
  const counted: DaySums[] = []
  watchWalks(kiosk.session, kiosk.terminal, (sums) => counted.push(sums))
  kiosk.press('Un pass utilisé')
  kiosk.press('Un pass utilisé')
  kiosk.press('Un pass utilisé')
  kiosk.press('Annuler un pass')
  expect(screen.getByText('2 pass comptés pendant cette visite.')).toBeDefined()
  kiosk.session.send({ type: 'person.left' })
  expect(kiosk.session.read().context.tally).toEqual({})
  await vi.waitFor(() => expect(kiosk.session.read().moment).toBe('goodbye'))
  expect(counted.map(({ points, walks }) => [points, walks])).toEqual([
    [{ 'pass-numerique voucher pass-numerique': 2 }, {}],
  ])
})

test('a terminal that no hub hears counts nothing, and says so', async () => {
  await open({ terminal: { assisted, fleet: fleet(false) } })
  expect(screen.queryByRole('button', { name: 'Un pass utilisé' })).toBeNull()
  expect(text()).toContain('rien n’est compté')
})
