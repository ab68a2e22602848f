import { expect, test } from 'vitest'
import { screen } from '@testing-library/preact'
import { aFront, words } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

const tiles = Array.from({ length: 8 }, (_, n) => ({
  topic: `besoin-${n}`,
  label: words(`Besoin ${n}`),
  picture: 'impots',
  ground: 1 as const,
}))
const home = async (profile: 'senior' | 'standard') => {
  const kiosk = await aKiosk({ terminal: { front: { ...aFront(), tiles, profile } } })
  kiosk.reachHome()
  return kiosk
}

test('seniors meet six large needs, and the others one touch away', async () => {
  await home('senior')
  expect(screen.getAllByRole('button', { name: /Besoin/ })).toHaveLength(6)
  screen.getByRole('button', { name: 'Tout voir' })
})

test('everybody else meets the eight', async () => {
  await home('standard')
  expect(screen.getAllByRole('button', { name: /Besoin/ })).toHaveLength(8)
})
