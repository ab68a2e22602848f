import { screen } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import { aConsole, press, title } from '../a-console.tsx'

beforeEach(() => localStorage.clear())

test('lines are told in words, newest first', async () => {
  await aConsole({ at: '#journal' })
  await title('Journal')
  const rows = (await screen.findAllByRole('row')).slice(1)
  expect(rows[0]?.textContent).toMatch(/^6.*Marc.*a commencé un envoi/)
  expect(rows.at(-1)?.textContent).toMatch(/^1.*Le hub.*a importé le dossier de départ/)
})

test('a verification that holds is a postmark, and is remembered for the next one', async () => {
  await aConsole({ at: '#journal' })
  await press('Vérifier le journal')
  await screen.findByText('Le journal tient.')
  await press('Vérifier le journal')
  await screen.findByText(/Rien n’a été réécrit depuis le/)
})

test('a line that does not hold is told with its number, and no postmark', async () => {
  await aConsole({ at: '#journal', hub: { isAuditWhole: false } })
  await press('Vérifier le journal')
  await screen.findByText('La ligne 3 ne tient pas.')
  expect(screen.queryByText('Le journal tient.')).toBeNull()
})

test('a past that was written again is told', async () => {
  localStorage.setItem(
    'escale-admin-audit',
    JSON.stringify({ lines: 3, head: 'f'.repeat(64), at: '2026-11-01T08:00:00.000Z' }),
  )
  await aConsole({ at: '#journal' })
  await press('Vérifier le journal')
  await screen.findByText('Le passé a changé.')
})
