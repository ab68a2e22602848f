import { fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { installAuthenticator } from '../fake-authenticator.ts'
import { aSession } from '../fake-hub.ts'

afterEach(() => vi.unstubAllGlobals())

test('the first run: a name, two passkeys, ten codes shown once, then the fleet', async () => {
  installAuthenticator()
  const { fake } = await aConsole({ hub: { session: null }, linkToken: 'abc' })
  await title('Votre première clé d’accès')
  await press('Enregistrer ma première clé')
  await screen.findByText('Écrivez un prénom ou une fonction.')
  fireEvent.input(screen.getByLabelText('Votre nom dans la console'), {
    target: { value: '  Louise ' },
  })
  await press('Enregistrer ma première clé')
  await title('Une deuxième clé d’accès')
  expect(fake.sent.find(({ path }) => path === '/api/session/first')?.body).toMatchObject({
    token: 'abc',
    name: 'Louise',
  })
  await press('Enregistrer cette clé')
  await title('Vos codes de secours')
  await press('Montrer mes codes')
  expect(await screen.findAllByText(/^K7MP-/)).toHaveLength(10)
  await press('Je les ai sur papier')
  await title('Parc')
})

test('a colleague who is named is not asked for a name', async () => {
  installAuthenticator()
  const { fake } = await aConsole({
    hub: { session: null, link: { name: 'Marc', role: 'author' } },
    linkToken: 'abc',
  })
  await screen.findByText(/Bonjour Marc/)
  expect(screen.queryByLabelText('Votre nom dans la console')).toBeNull()
  await press('Enregistrer ma première clé')
  await title('Une deuxième clé d’accès')
  expect(fake.sent.find(({ path }) => path === '/api/session/first')?.body).not.toHaveProperty(
    'name',
  )
})

test('a link that does not hold says so, and leaves the way of who has a passkey', async () => {
  installAuthenticator()
  await aConsole({ hub: { session: null, link: null }, linkToken: 'abc' })
  await screen.findByText('Ce lien ne vaut plus. Demandez-en un autre.')
  expect(screen.queryByRole('button', { name: 'Enregistrer ma première clé' })).toBeNull()
  await press('J’ai déjà une clé')
  await title('Entrer dans la console')
})

test('a passkey that is not given is told in words, and can be given again', async () => {
  let refusal: string | undefined = 'NotAllowedError'
  installAuthenticator(() => refusal)
  await aConsole({ hub: { session: null } })
  await press('Entrer avec ma clé')
  await screen.findByText(/La clé d’accès n’a pas été donnée/)
  refusal = undefined
  await press('Entrer avec ma clé')
  await title('Parc')
})

test('a recovery code opens the registration of a passkey, and nothing else', async () => {
  installAuthenticator()
  await aConsole({ hub: { session: null } })
  await press('J’ai perdu mes clés')
  const field = await screen.findByLabelText('Code de secours')
  fireEvent.input(field, { target: { value: 'nope' } })
  await press('Continuer')
  await screen.findByText('Ce code ne vaut rien, ou a déjà servi.')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  fireEvent.input(field, { target: { value: 'K7MP-A3XW-QD2R-9HTB' } })
  await press('Continuer')
  await title('Une nouvelle clé d’accès')
  expect(screen.queryByRole('navigation')).toBeNull()
  await press('Enregistrer cette clé')
  await title('Parc')
})

test('somebody without codes makes them before anything else, after a proof of who they are', async () => {
  installAuthenticator()
  await aConsole({ hub: { session: aSession({ recoveryCodesLeft: 0 }) } })
  await title('Vos codes de secours')
  await press('Montrer mes codes')
  await press('Donner ma clé')
  expect(await screen.findAllByText(/^K7MP-/)).toHaveLength(10)
})

test('leaving ends the session on the hub', async () => {
  const { fake } = await aConsole()
  await press('Quitter')
  await title('Entrer dans la console')
  expect(fake.state.session).toBeNull()
})
