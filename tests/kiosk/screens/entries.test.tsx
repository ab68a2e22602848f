import { expect, test } from 'vitest'
import { screen } from '@testing-library/preact'
import { aFront, aWholeGuide, words } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

const entries = [
  {
    topic: 'entreprise',
    label: words('Pour mon entreprise'),
    picture: 'ville',
    shows: ['declarer'],
  },
]

test('an entry under the needs opens the guides it names, and they stay under their own need', async () => {
  const { press, title } = await aKiosk({
    guides: [aWholeGuide()],
    terminal: { front: { ...aFront(), entries } },
  })
  press(/Touchez ici/)
  press('Continuer')
  press('Pour mon entreprise')
  expect(title()).toBe('Pour mon entreprise')
  expect(screen.getByText('Déclarer ses revenus')).toBeTruthy()
  press('Retour')
  press('Impôts')
  expect(screen.getByText('Déclarer ses revenus')).toBeTruthy()
})

test('a deployment without entries has none', async () => {
  const { press } = await aKiosk()
  press(/Touchez ici/)
  press('Continuer')
  expect(document.querySelector('.entries')).toBeNull()
})
