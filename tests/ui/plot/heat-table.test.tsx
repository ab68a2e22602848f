import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { HeatTable } from '#ui/plot/heat-table.tsx'

afterEach(cleanup)

test('each number has the ground of its level, and the name of its column', () => {
  render(
    <HeatTable
      caption="Heures"
      rowHead="Lieu"
      columns={['oct.', 'nov.', 'déc.', 'janv.']}
      rows={[{ key: 'kone', name: 'Koné', values: [0, 1, 24, 500] }]}
      levels={[1, 24, 120]}
    />,
  )
  const cells = screen.getAllByRole('cell')
  expect(cells.map(({ className }) => className)).toEqual(['heat-0', 'heat-1', 'heat-2', 'heat-3'])
  expect(cells.map((cell) => cell.getAttribute('data-column'))).toEqual([
    'oct.',
    'nov.',
    'déc.',
    'janv.',
  ])
})
