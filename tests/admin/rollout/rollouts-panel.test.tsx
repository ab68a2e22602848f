import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { RolloutsPanel } from '#admin/rollout/rollouts-panel.tsx'
import { press } from '../a-console.tsx'
import { aRollout, aSession } from '../fake-hub.ts'
import { inConsole } from '../in-console.tsx'

const panel = <RolloutsPanel />

test('a rollout says to whom it goes and how far it is, one square a terminal', async () => {
  inConsole(panel)
  const card = await screen.findByRole('article', { name: 'Publication 42' })
  expect(card.textContent).toContain('Pour : kone, étiquette « pilote » et 10 % du parc.')
  expect(card.querySelectorAll('.units-squares i')).toHaveLength(7)
  expect(within(card).getByText('à l’essai').textContent).toBe('1 à l’essai')
})

test('it is paused and taken up again', async () => {
  const fake = inConsole(panel)
  await press('Mettre en pause')
  await screen.findByText('En pause')
  await press('Reprendre')
  await screen.findByText('En route')
  expect(fake.sent.map(({ path }) => path)).toEqual([
    '/api/admin/rollouts/42/pause',
    '/api/admin/rollouts/42/resume',
  ])
})

test('everybody wants two administrators: the first one waits, the second one decides', async () => {
  const fake = inConsole(panel)
  await press('Envoyer à tous')
  await screen.findByText(/Louise demande l’envoi à tous/)
  expect(screen.getByRole('button', { name: 'Envoyer à tous' }).getAttribute('aria-disabled')).toBe(
    'true',
  )

  // Two colleagues may have one first name.
  inConsole(panel, {
    rollouts: fake.state.rollouts,
    session: { ...aSession({ id: 's-0000000000000002' }), stepUpMs: 300_000 },
  })
  await press('Accepter l’envoi à tous')
  await screen.findByText('Pour tous')
})

test('a wave is widened, and what is in it already stays in', async () => {
  const fake = inConsole(panel)
  await press('Élargir')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).queryByLabelText('5 %')).toBeNull()
  const pilot = await within(dialog).findByLabelText('pilote')
  expect(pilot).toHaveProperty('disabled', true)
  fireEvent.click(within(dialog).getByLabelText('50 %'))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Élargir' }))
  await waitFor(() => expect(fake.state.rollouts[0]?.wave.percent).toBe(50))
  expect(fake.state.rollouts[0]?.wave.places).toEqual(['kone'])
})

test('one that stopped by itself says why, and offers the way back', async () => {
  inConsole(panel, { rollouts: [aRollout({ state: 'halted' })] })
  await screen.findByText('L’envoi s’est arrêté tout seul.')
  // Looked at first, and resumed on purpose.
  expect(screen.queryByRole('button', { name: 'Envoyer à tous' })).toBeNull()
  expect(
    screen.getByRole('link', { name: 'Revenir au contenu de la n° 41' }).getAttribute('href'),
  ).toBe('#publier?retour=41')
})

test('who does not publish looks, and touches nothing', async () => {
  inConsole(panel, { session: aSession({ role: 'author' }) })
  await screen.findByRole('article', { name: 'Publication 42' })
  expect(screen.queryByRole('button')).toBeNull()
})
