import { expect, test } from 'vitest'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'
import { showReceipts } from '#terminal/show-receipts.ts'

const receipt: WipeReceipt = {
  schema: 'wipe-receipt/1',
  terminal: 'poste-1',
  number: 12,
  day: '2026-11-23',
  cause: 'silence',
  attempt: 1,
  ok: true,
  ms: 140,
  browser: 'Chromium 156.0.8078.79',
  traces: [{ trace: 'processes', ok: true, ms: 30 }],
}

test('a receipt is one line', () => {
  expect(showReceipts([receipt])).toBe(
    'n° 12 · 2026-11-23 · personne n’était plus là · tout est effacé en 140 ms',
  )
})

test('what failed is named', () => {
  const folder = { trace: 'folder', ok: false, ms: 5000, error: 'EBUSY' } as const
  const failed = { ...receipt, ok: false, attempt: 2, traces: [folder] }
  expect(showReceipts([failed, receipt]).split('\n')[0]).toMatch(
    /échec : folder \(EBUSY\) en 140 ms, essai 2$/,
  )
})

test('a terminal that nobody used says so', () => {
  expect(showReceipts([])).toMatch(/^Aucun reçu/)
})
