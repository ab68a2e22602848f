import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aContent, aFront, words } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

const { front, ...content } = aContent([])
const tadine = {
  name: 'Agence OPT de Maré-Tadine',
  commune: 'Maré',
  attributes: {},
  terminals: [{ id: 'mare-tadine-1', name: 'Poste 1' }],
  note: words('Ouvert de 7 h 45 à 15 h.'),
  source: { name: 'OPT', dated: '2026-10-01' },
  lastVerified: '2026-10-01',
  reviewEvery: 'P365D',
}

test('whoever asks for help reads what is to be known of the place they are in', async () => {
  const places = { 'mare-tadine': tadine }
  const { reachHome, press, title } = await aKiosk({
    terminal: { content: { ...content, front: { ...front, places } }, placeId: 'mare-tadine' },
  })
  reachHome()
  press('Aide')
  expect(title()).toBe("Demandez de l'aide")
  screen.getByText('Ouvert de 7 h 45 à 15 h.')
})

test('at a small site « Aide » says that nobody is always there, and gives a number first', async () => {
  const { reachHome, press } = await aKiosk({
    terminal: {
      content: { ...content, front },
      front: { ...aFront(), profile: 'small-site' },
    },
  })
  reachHome()
  press('Aide')
  screen.getByText(/personne n'est toujours là/)
  screen.getByText('Appelez ce numéro :')
  screen.getByText(/1000/)
  expect(screen.queryByText(/levez la main/)).toBeNull()
})
