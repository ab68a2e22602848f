import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { FactsSheet } from '#ui/facts-sheet/facts-sheet.tsx'

afterEach(cleanup)

test('each fact is a term and what is said of it', () => {
  render(<FactsSheet rows={[{ term: 'Prix', text: 'Gratuit', icon: 'piece' }]} />)
  expect(screen.getByRole('term').textContent).toBe('Prix')
  expect(screen.getByRole('definition').textContent).toBe('Gratuit')
})

test('what is not confirmed wears the warning sign, whatever its own', () => {
  const { container } = render(
    <FactsSheet
      rows={[{ term: 'Date', text: 'À vérifier au guichet.', icon: 'horloge', isToCheck: true }]}
    />,
  )
  expect(container.querySelector('use')?.getAttribute('href')).toBe('#i-alerte')
})

test('sources are named, and nothing is said of them when there are none', () => {
  const { rerender, container } = render(
    <FactsSheet rows={[]} sources={{ label: 'D’où ?', names: ['a.nc', 'b.nc'] }} />,
  )
  expect(container.querySelector('.sources')?.textContent).toBe('D’où ? a.nc, b.nc')
  rerender(<FactsSheet rows={[]} sources={{ label: 'D’où ?', names: [] }} />)
  expect(container.querySelector('.sources')).toBeNull()
})
