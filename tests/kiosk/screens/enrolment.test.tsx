import { fireEvent, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { FleetState, FleetStanding } from '#kiosk/app/fleet-state.ts'
import { Enrolment } from '#kiosk/screens/enrolment.tsx'
import { aKiosk } from '../a-kiosk.tsx'

async function atEnrolment(standing: FleetStanding, also: Partial<FleetState> = {}) {
  const codes: string[] = []
  let looks = 0
  const fleet: FleetState = {
    standing,
    fingerprint: 'ab12cd34',
    refusal: undefined,
    deeds: { enrol: (code) => codes.push(code), lookAgain: () => (looks += 1) },
    signing: () => undefined,
    screens: { Enrolment },
    ...also,
  }
  const kiosk = await aKiosk({ terminal: { fleet } })
  kiosk.session.send({ type: 'person.touched' })
  kiosk.session.send({ type: 'person.opened', view: { at: 'enrolment' } })
  await screen.findByRole('heading', { level: 1 })
  return { ...kiosk, codes, looks: () => looks }
}
const field = () => screen.getByLabelText<HTMLInputElement>("Code d'inscription")

test('a code is typed in any way, shown in two groups, and sent', async () => {
  const { title, press, codes } = await atEnrolment({ is: 'outside' })
  expect(title()).toBe('Inscrire ce poste')
  fireEvent.input(field(), { target: { value: 'k7mpa 3xw' } })
  expect(field().value).toBe('K7MPA-3XW')
  for (const key of ['Q', 'D', 'Z']) press(key)
  expect(field().value).toBe('K7MPA-3XWQD')
  press('Envoyer le code')
  expect(codes).toEqual(['K7MPA-3XWQD'])
})

test('a slip of the finger is taken back, group by group', async () => {
  const { press } = await atEnrolment({ is: 'outside' })
  for (const key of ['A', 'B', 'C', 'D', 'E', 'F']) press(key)
  expect(field().value).toBe('ABCDE-F')
  press('Effacer')
  expect(field().value).toBe('ABCDE')
  press('Effacer')
  expect(field().value).toBe('ABCD')
})

test('a refusal says what to do, in our words or in the hub’s', async () => {
  await atEnrolment({ is: 'outside' }, { refusal: { code: 'used-code' } })
  screen.getByText("Ce code a déjà servi. Demandez-en un autre à l'administrateur.")
  await atEnrolment(
    { is: 'outside' },
    { refusal: { code: 'new', message: 'Une phrase du serveur.' } },
  )
  screen.getByText('Une phrase du serveur.')
})

test('while an administrator is awaited, the fingerprint can be read aloud', async () => {
  const enrolment = { terminal: 't-0', state: 'pending' as const, place: 'kone', seat: 'kone-1' }
  const { title, press, looks } = await atEnrolment({ is: 'enrolled', enrolment })
  expect(title()).toBe("En attente d'un administrateur")
  screen.getByText('ab12 cd34')
  press('Demander la réponse')
  expect(looks()).toBe(1)
})

test('every other standing has its own title', async () => {
  const enrolled = (state: 'accepted' | 'revoked'): FleetStanding => ({
    is: 'enrolled',
    enrolment: { terminal: 't-0', state, place: 'kone', seat: 'kone-1' },
  })
  const titles = []
  for (const standing of [
    enrolled('accepted'),
    enrolled('revoked'),
    { is: 'lost', code: 'cloned' } as const,
    { is: 'elsewhere' } as const,
    { is: 'impossible' } as const,
  ])
    titles.push((await atEnrolment(standing)).title())
  expect(titles).toEqual([
    'Ce poste est accepté',
    'Ce poste a été retiré',
    'Ce poste doit être inscrit à nouveau',
    "Une autre fenêtre s'en occupe",
    'Ce navigateur ne peut pas être inscrit',
  ])
})
