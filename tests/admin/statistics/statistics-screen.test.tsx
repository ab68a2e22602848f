import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aConsole, title } from '../a-console.tsx'

const at = '#statistiques?de=2025-11&a=2026-10'

test('every drawing has its numbers in a table, where what is masked says so', async () => {
  await aConsole({ at })
  await title('Statistiques')
  const drawing = await screen.findByRole('region', { name: 'Où les gens s’arrêtent' })
  expect(drawing.querySelector('.bars')?.closest('[aria-hidden="true"]')).not.toBeNull()
  const table = within(drawing).getByRole('table', { hidden: true })
  expect(within(table).getByText('masqué')).toBeTruthy()
  expect(within(table).queryByText('0')).toBeNull()
})

test('what can be chosen is in the address', async () => {
  await aConsole({ at })
  const drawing = await screen.findByRole('region', { name: 'Où les gens s’arrêtent' })
  fireEvent.change(within(drawing).getByLabelText('Démarche'), { target: { value: 'carte-grise' } })
  await waitFor(() => expect(window.location.hash).toContain('demarche=carte-grise'))
  await waitFor(() =>
    expect(
      within(screen.getByRole('region', { name: 'Où les gens s’arrêtent' })).queryAllByText(
        'compte',
      ),
    ).toEqual([]),
  )
})

test('numbers leave as a file, of the same period', async () => {
  await aConsole({ at })
  const link = await screen.findByRole('link', { name: 'Exporter en CSV' })
  expect(link.getAttribute('href')).toBe('/api/admin/statistics.csv?from=2025-11&to=2026-10')
})

test('what the numbers do not say stands beside them', async () => {
  await aConsole({ at })
  const limits = await screen.findByRole('region', { name: 'Ce que ces chiffres ne disent pas' })
  expect(limits.textContent).toMatch(/plus petit que 11 est masqué/)
  expect(limits.textContent).toMatch(/Dernier mois paru : octobre 2026/)
})
