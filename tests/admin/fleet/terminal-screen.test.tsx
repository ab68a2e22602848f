import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { installAuthenticator } from '../fake-authenticator.ts'
import { aSession } from '../fake-hub.ts'

afterEach(() => vi.unstubAllGlobals())

const proven = { ...aSession(), stepUpMs: 300_000 }

test('each thing that needs somebody says what it means and what to do', async () => {
  await aConsole({ at: '#parc/t-0000000000000005' })
  await title('bourail, bourail-1')
  await screen.findByText(/éteindre le PC, le rallumer/)
  await screen.findByText(/faites venir un technicien/)
  await screen.findByRole('table', { name: 'Derniers effacements' })
})

test('a terminal is withdrawn after a question, and then offers nothing more', async () => {
  const { fake } = await aConsole({ at: '#parc/t-0000000000000001', hub: { session: proven } })
  await press('Retirer')
  const dialog = await screen.findByRole('dialog')
  expect(fake.state.fleet[0]?.enrolment).toBe('accepted')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Retirer' }))
  await screen.findByText('Retiré')
  expect(screen.queryByRole('button', { name: 'Retirer' })).toBeNull()
})

test('a terminal is moved to another seat with its tags', async () => {
  const { fake } = await aConsole({ at: '#parc/t-0000000000000002', hub: { session: proven } })
  await press('Déplacer')
  fireEvent.input(await screen.findByLabelText('Lieu'), { target: { value: 'yate' } })
  fireEvent.input(screen.getByLabelText('Poste'), { target: { value: 'yate-1' } })
  const dialog = screen.getByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Déplacer' }))
  await title('yate, yate-1')
  expect(fake.state.fleet[1]).toMatchObject({ place: 'yate', tags: ['pilote'] })
})

test('who is not an administrator looks, and touches nothing', async () => {
  const { fake } = await aConsole({
    at: '#parc/t-0000000000000008',
    hub: { session: aSession({ role: 'publisher' }) },
  })
  await title('bourail, bourail-2')
  expect(screen.queryByRole('button', { name: /accepter/ })).toBeNull()
  expect(fake.sent).toEqual([])
})

test('an address of a terminal that is not there says so', async () => {
  installAuthenticator()
  await aConsole({ at: '#parc/t-zzzzzzzzzzzzzzzz' })
  await waitFor(() => expect(screen.getByText('Ce poste n’est pas dans le parc.')).toBeTruthy())
})
