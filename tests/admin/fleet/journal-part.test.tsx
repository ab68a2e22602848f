import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { TerminalJournal } from '#contract/aidant-journal.ts'
import { JournalPart } from '../../../src/admin/fleet/journal-part.tsx'

afterEach(cleanup)

const whole: TerminalJournal['chains'][number] = {
  last: 34,
  lastDay: '2026-11-28',
  fault: null,
  faultAt: null,
}

test('a journal that holds says up to where, and what was done, by whom', () => {
  const rows = [
    { n: 34, day: '2026-11-28', act: 'stopped-by-aidant', number: '10' },
    { n: 33, day: '2026-11-28', act: 'refused', number: '' },
    { n: 32, day: '2026-11-28', act: 'of-a-later-release', number: '11' },
  ]
  render(<JournalPart journal={{ chains: [whole], rows }} />)
  screen.getByText(/Journal des aides entier, jusqu’à la ligne 34/)
  const cells = screen.getAllByRole('row').map((row) => row.textContent)
  expect(cells[1]).toContain('A fini l’aide')
  expect(cells[2]).toContain('inconnu')
  expect(cells[3]).toContain('of-a-later-release')
})

test('one that does not says at which row and how', () => {
  const chains = [{ ...whole, fault: 'missing', faultAt: 12 } as const]
  render(<JournalPart journal={{ chains, rows: [] }} />)
  screen.getByText(/Journal des aides interrompu à la ligne 12/)
  screen.getByText(/La ligne n’est jamais venue/)
})

test('a terminal that began again is told as such', () => {
  render(<JournalPart journal={{ chains: [whole, whole], rows: [] }} />)
  screen.getByText(/Journal d’avant, entier/)
  screen.getByText(/a été remis à neuf/)
})
