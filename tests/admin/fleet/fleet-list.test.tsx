import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'
import { aRollout, aSession } from '../fake-hub.ts'
import { aTerminal } from '../sample-fleet.ts'

const rowsShown = async () => {
  const table = await screen.findByRole('table')
  return within(table).getAllByRole('row').slice(1)
}

test('the fleet is counted, and listed with what needs somebody first', async () => {
  await aConsole()
  await title('Parc')
  const [first] = await rowsShown()
  expect(first?.textContent).toMatch(/bourail-1.*Fermé, effacement non prouvé.*et 1 autre chose/)
  expect(await rowsShown()).toHaveLength(8)
  expect(screen.getByText('à voir d’urgence').closest('li')?.className).toBe('figure-fault')
})

test('a filter is in the address, and in the address it is a filter', async () => {
  await aConsole()
  fireEvent.click(await screen.findByLabelText(/^Retirés/))
  await waitFor(async () => expect(await rowsShown()).toHaveLength(1))
  expect(window.location.hash).toBe('#parc?filtre=retires')
  await aConsole({ at: '#parc?filtre=silencieux&vue=publication' })
  expect(await rowsShown()).toHaveLength(1)
  await screen.findByText('Publication 40')
})

test('a search is in the address, and finds by place, seat or tag, whatever the accents', async () => {
  await aConsole({ at: '#parc?cherche=kone' })
  fireEvent.input(await screen.findByLabelText(/^Chercher/), { target: { value: 'Koné PILOTE' } })
  await waitFor(async () => expect(await rowsShown()).toHaveLength(1))
  expect(window.location.hash).toBe('#parc?cherche=Kon%C3%A9+PILOTE')
})

test('a large fleet is drawn a hundred rows at a time', async () => {
  const fleet = Array.from({ length: 230 }, (_, rank) =>
    aTerminal({ terminal: `t-${String(rank).padStart(16, '0')}` }),
  )
  await aConsole({ hub: { fleet } })
  expect(await rowsShown()).toHaveLength(100)
  await press('Voir les suivants (encore 130)')
  expect(await rowsShown()).toHaveLength(200)
})

test.each([
  [2, /tout seul\. 2 postes sont revenus à la publication d’avant\. Voir l’envoi$/],
  [0, /tout seul\. Voir l’envoi$/],
])(
  'a rollout that stopped by itself is said above everything: %i went back',
  async (failed, said) => {
    await aConsole({
      hub: { rollouts: [aRollout({ state: 'halted', counts: { ...aRollout().counts, failed } })] },
    })
    const banner = await screen.findByText(/L’envoi de la publication 42 s’est arrêté tout seul/)
    expect(banner.parentElement?.textContent?.replaceAll(/\s+/g, ' ')).toMatch(said)
  },
)

test('who may not add a terminal is not offered to', async () => {
  await aConsole({ hub: { session: aSession({ role: 'author' }) } })
  await rowsShown()
  expect(screen.queryByRole('link', { name: 'Ajouter un poste' })).toBeNull()
})
