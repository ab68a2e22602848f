import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aConsole } from '../a-console.tsx'

const at = '#statistiques?de=2025-11&a=2026-10'
const part = () => screen.findByRole('region', { name: 'Accompagnements' })

test('accompaniments, workshops and those who came are said month by month', async () => {
  await aConsole({ at })
  const table = await within(await part()).findByRole('table', { name: 'Par mois' })
  expect(within(table).getAllByRole('row').at(-1)?.textContent).toMatch(/octobre 2026.*41.*6.*33/)
})

test('a place has its themes; what is masked says so, a theme of a later release keeps its code', async () => {
  await aConsole({ at: `${at}&lieu=kone` })
  const table = await within(await part()).findByRole('table', { name: /Thèmes/ })
  const rows = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent)
  expect(rows[1]).toMatch(/Santé, aides sociales.*17/)
  expect(rows[2]).toMatch(/robotique.*masqué/)
})

test('they leave as files of the same period', async () => {
  await aConsole({ at })
  const link = await screen.findByRole('link', { name: 'Exporter les accompagnements en CSV' })
  expect(link.getAttribute('href')).toBe('/api/admin/activity.csv?from=2025-11&to=2026-10')
})

test('what never came, and what cannot be read, is told', async () => {
  await aConsole({ at })
  const shown = await part()
  expect(await within(shown).findByText(/2 comptes rendus ne sont jamais arrivés/)).toBeTruthy()
  expect(within(shown).getByText(/1 envoi ne peut pas être lu/)).toBeTruthy()
})

test('what the hub refused is told with its place, its code, and what to do about it', async () => {
  await aConsole({ at })
  const shown = await part()
  const notice = await within(shown).findByText(/1 envoi refusé par le serveur/)
  expect(notice.textContent).toMatch(/kone-1.*gardé sur l’appareil.*: bad-request\./)
  expect(within(shown).getByText(/2 envois de comptes refusés/).textContent).toMatch(
    /L’horloge du poste avance/,
  )
})
