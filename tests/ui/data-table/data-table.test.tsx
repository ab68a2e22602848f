import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { DataTable } from '#ui/data-table/data-table.tsx'

afterEach(cleanup)

const columns = [
  { key: 'name', head: 'Lieu', isName: true, cell: (row: string) => row },
  { key: 'size', head: 'Lettres', isNumber: true, cell: (row: string) => row.length },
]
const table = (rows: readonly string[]) => (
  <DataTable
    caption="Lieux"
    columns={columns}
    rows={rows}
    keyOf={(row) => row}
    empty="Aucun lieu."
  />
)

test('a row is named by its first cell, and each other cell carries the name of its column', () => {
  render(table(['Koné']))
  const found = screen.getByRole('table', { name: 'Lieux' })
  expect(within(found).getByRole('rowheader').textContent).toBe('Koné')
  expect(within(found).getByRole('cell').getAttribute('data-column')).toBe('Lettres')
})

test('without rows it says so', () => {
  render(table([]))
  expect(screen.getByText('Aucun lieu.')).toBeTruthy()
})
