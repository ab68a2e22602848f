import { screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { installAuthenticator } from '../fake-authenticator.ts'

afterEach(() => vi.unstubAllGlobals())

test('what touches terminals asks for the passkey, then goes on by itself', async () => {
  installAuthenticator()
  const { fake } = await aConsole({ at: '#parc/t-0000000000000008' })
  await press('C’est la même : accepter')
  await screen.findByRole('heading', { name: 'Est-ce bien vous ?' })
  expect(fake.state.fleet[7]?.enrolment).toBe('pending')
  await press('Donner ma clé')
  await waitFor(() => expect(fake.state.fleet[7]?.enrolment).toBe('accepted'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('giving up leaves things as they are, and the refusal is shown', async () => {
  installAuthenticator()
  const { fake } = await aConsole({ at: '#parc/t-0000000000000008' })
  await press('C’est la même : accepter')
  await press('Annuler')
  await screen.findByText('Donnez votre clé d’accès.')
  expect(fake.state.fleet[7]?.enrolment).toBe('pending')
})

test('a session that ended is opened again over the screen that was there', async () => {
  installAuthenticator()
  const { fake, hint } = await aConsole()
  await title('Parc')
  fake.state.session = null
  hint('fleet')
  await screen.findByRole('heading', { name: 'Vous n’êtes plus connecté' })
  await title('Parc')
  await press('Donner ma clé')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await title('Parc')
})
