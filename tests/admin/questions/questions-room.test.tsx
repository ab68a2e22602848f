import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { aSession } from '../fake-hub.ts'

const partner = aSession({ name: 'René', role: 'partner' })

const row = async (words: RegExp) => screen.findByRole('row', { name: words })

test('what waits too long says for how long, against the delay; a code of a later release is told as it is', async () => {
  await aConsole({ at: '#questions' })
  expect((await row(/papiers/)).textContent).toMatch(/9 jours ouvrés, délai 5 jours ouvrés/)
  expect((await row(/papiers/)).textContent).toMatch(/1 question dont le texte a été retiré/)
  expect((await row(/robot_refuse/)).textContent).toMatch(/0 jour ouvré/)
  expect((await row(/Lien mort/)).textContent).toMatch(/novembre 2026.*3/)
})

test('the section says how many answers are to review', async () => {
  await aConsole({ at: '#parc' })
  const link = await screen.findByRole('link', { name: /Questions/ })
  expect(await within(link).findByText('à relire : 1')).toBeTruthy()
})

test('an answer that names somebody cannot be accepted, and one is sent back with why', async () => {
  const { fake } = await aConsole({ at: '#questions' })
  const card = within(await screen.findByRole('region', { name: /Droit pas sûr/ }))
  fireEvent.input(card.getByLabelText('La réponse'), {
    target: { value: 'Demandez à Mme Exemple.' },
  })
  expect(await card.findByText(/le nom de quelqu’un/)).toBeTruthy()
  const accept = card.getByRole('button', { name: 'Accepter et mettre au contenu' })
  expect(accept.getAttribute('aria-disabled')).toBe('true')
  await press('Renvoyer')
  const why = card.getByLabelText('Pourquoi la renvoyer')
  fireEvent.input(why, { target: { value: 'Vérifiez avec Mme Exemple.' } })
  const back = card.getByRole('button', { name: 'Renvoyer au partenaire' })
  expect(back.getAttribute('aria-disabled')).toBe('true')
  fireEvent.input(why, { target: { value: 'À préciser.' } })
  await press('Renvoyer au partenaire')
  await waitFor(() => expect(fake.sent).toHaveLength(1))
  expect(fake.sent.at(-1)).toMatchObject({
    path: `/api/admin/answers/${'4'.padStart(32, '0')}/back`,
    body: { note: 'À préciser.' },
  })
})

test('somebody of a partner has their questions, what was sent back first, and no other section', async () => {
  const { fake } = await aConsole({
    hub: { session: { ...partner, stepUpMs: 0 } },
    at: '#equipe',
  })
  await title('Questions des aidants')
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Questions'])
  expect(await screen.findByText('Dites où le demander.')).toBeTruthy()
  expect(await screen.findByRole('heading', { name: 'Vos clés d’accès et vos codes' })).toBeTruthy()
  const card = within(await screen.findByRole('region', { name: /Papier refusé/ }))
  fireEvent.input(card.getByLabelText('La réponse'), { target: { value: 'Non, du mois.' } })
  fireEvent.click(card.getByRole('button', { name: 'Envoyer la réponse' }))
  await waitFor(() => expect(fake.sent).toHaveLength(1))
  expect(fake.sent.at(-1)).toMatchObject({
    path: '/api/partner/answers',
    body: {
      questions: ['1', '2'].map((number) => number.padStart(32, '0')),
      wording: 'La quittance de plus de 3 mois est-elle acceptée ?',
      text: 'Non, du mois.',
    },
  })
})
