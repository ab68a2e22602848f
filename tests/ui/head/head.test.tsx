import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Head } from '#ui/head/head.tsx'

afterEach(cleanup)

test('the head says where one is, and the network in words', () => {
  const { container } = render(
    <Head
      mark="Escale"
      where="Déclarer ses revenus"
      step="Étape 2 sur 6"
      network={{ isOn: false, label: 'Pas de réseau' }}
    />,
  )
  expect(screen.getByRole('banner').textContent).toBe(
    'EscaleDéclarer ses revenusÉtape 2 sur 6Pas de réseau',
  )
  expect([...container.querySelectorAll('use')].map((use) => use.getAttribute('href'))).toContain(
    '#i-sansreseau',
  )
})
