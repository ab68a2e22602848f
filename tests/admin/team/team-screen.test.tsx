import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { installAuthenticator } from '../fake-authenticator.ts'
import { aSession } from '../fake-hub.ts'

afterEach(() => vi.unstubAllGlobals())

const proven = { ...aSession(), stepUpMs: 300_000 }

test('a colleague is invited by a link shown once', async () => {
  const { fake } = await aConsole({ at: '#equipe', hub: { session: proven } })
  await press('Inviter un collègue')
  await press('Faire son lien')
  await screen.findByText('Écrivez un prénom ou une fonction.')
  fireEvent.input(screen.getByLabelText('Son nom'), { target: { value: 'Paul' } })
  fireEvent.change(screen.getByLabelText('Rôle'), { target: { value: 'publisher' } })
  await press('Faire son lien')
  const field = await screen.findByLabelText('Lien d’entrée, montré une fois')
  expect(field).toHaveProperty('value', expect.stringContaining('/admin/#entree=abc'))
  expect(fake.sent.at(-1)?.body).toEqual({
    name: 'Paul',
    role: 'publisher',
    places: [],
    partners: [],
  })
})

test('a colleague’s account is closed, and nobody is offered to change themselves', async () => {
  const { fake } = await aConsole({ at: '#equipe', hub: { session: proven } })
  await title('Équipe')
  await screen.findByText('Louise (vous)')
  expect(screen.queryByRole('button', { name: 'Changer Louise' })).toBeNull()
  await press('Changer Marc')
  await press('Fermer le compte')
  expect(fake.sent.at(-1)?.path).toBe('/api/admin/staff/s-0000000000000002/disable')
})

test('who left is removed, once it is said what that does', async () => {
  const { fake } = await aConsole({ at: '#equipe', hub: { session: proven } })
  await press('Changer Marc')
  await press('Retirer de l’équipe')
  await screen.findByText('On ne peut pas revenir en arrière.')
  expect(fake.sent).toEqual([])
  await press('Retirer Marc')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(fake.sent.at(-1)?.path).toBe('/api/admin/staff/s-0000000000000002/remove')
})

test('one’s own keys can be seen by everybody, colleagues by administrators only', async () => {
  await aConsole({ at: '#equipe', hub: { session: aSession({ role: 'author' }) } })
  const keys = await screen.findByRole('table', { name: 'Vos clés d’accès' })
  expect(within(keys).getAllByRole('row')).toHaveLength(4)
  expect(screen.queryByRole('table', { name: 'Qui travaille ici' })).toBeNull()
})

test('one more key is registered, after a proof of who asks', async () => {
  installAuthenticator()
  const { fake } = await aConsole({ at: '#equipe' })
  await press('Ajouter une clé')
  await press('Donner ma clé')
  await waitFor(() => expect(fake.sent.at(-1)?.path).toBe('/api/session/passkeys'))
})

test('a token for the command line is shown once, and only to whoever made it', async () => {
  const { fake } = await aConsole({ at: '#equipe', hub: { session: proven } })
  await press('Faire un jeton')
  const field = await screen.findByLabelText('Jeton, montré une fois')
  expect(field).toHaveProperty('value', 'escale_abc')
  expect(fake.sent.at(-1)?.path).toBe('/api/admin/command-tokens')
  await press('Je l’ai copié')
  expect(screen.queryByLabelText('Jeton, montré une fois')).toBeNull()
})
