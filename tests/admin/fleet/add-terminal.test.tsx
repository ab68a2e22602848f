import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { installAuthenticator } from '../fake-authenticator.ts'

afterEach(() => vi.unstubAllGlobals())

const write = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })

test('a code is made for a seat, shown with its letters, and the terminal that used it is compared and accepted', async () => {
  installAuthenticator()
  const { fake, hint } = await aConsole({ at: '#parc/ajouter' })
  await write('Lieu', 'yate')
  await write('Poste', 'yate-1')
  await write('Étiquettes', 'Pilote, mobile')
  await press('Faire un code')
  await press('Donner ma clé')
  await screen.findByText('K7MPA-3XWQD')
  await screen.findByText('Kléber')
  expect(fake.sent.at(-1)?.body).toEqual({
    place: 'yate',
    seat: 'yate-1',
    kind: 'terminal',
    tags: ['pilote', 'mobile'],
  })
  fake.enrol({ place: 'yate', seat: 'yate-1', fingerprint: 'aabbccdd' })
  hint('fleet')
  await screen.findByText('aabb ccdd')
  await press('C’est la même : accepter')
  await title('yate, yate-1')
  expect(fake.state.fleet.at(-1)?.enrolment).toBe('accepted')
})

test('a terminal that waited before for the same seat is not taken for the one on the telephone', async () => {
  installAuthenticator()
  const { hint } = await aConsole({ at: '#parc/ajouter' })
  await write('Lieu', 'bourail')
  await write('Poste', 'bourail-2')
  await press('Faire un code')
  await press('Donner ma clé')
  await screen.findByText('K7MPA-3XWQD')
  hint('fleet')
  await waitFor(() => expect(screen.queryByText('8c02 de51')).toBeNull())
})
