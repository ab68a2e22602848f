import { screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aKiosk } from '../a-kiosk.tsx'
import { aSupervisedKiosk } from '../a-supervised-kiosk.tsx'
import { aStatus, aWipeReceipt, obliging } from '../fake-supervisor.ts'

test('aidants find the state of the terminal behind « Aide », read again each time', async () => {
  const receipts = [
    aWipeReceipt({ number: 2, cause: 'plane-lost', ms: 2040 }),
    aWipeReceipt({ ok: false, traces: [{ trace: 'folder', ok: false, ms: 9, error: 'EBUSY' }] }),
  ]
  const kiosk = await aSupervisedKiosk((ask) =>
    ask.deed.do === 'status'
      ? { tell: 'status', ask: ask.ask, status: aStatus({ receipts, policy: 'stale' }) }
      : obliging(ask),
  )
  await waitFor(() => expect(kiosk.terminal.read().supervision).toBeDefined())
  kiosk.reachHome()
  kiosk.press('Aide')
  await waitFor(() => kiosk.press('État du poste (pour les aidants)'))
  await waitFor(() => screen.getByText('Navigateur du site arrêté'))
  const rows = screen.getAllByRole('row').map((row) => row.textContent.replaceAll(/\s/g, ' '))
  expect(rows).toContain("Règles du navigateurD'une version passée")
  expect(rows).toContain('223 novembre 2026Navigateur du site arrêtéProuvé2040 ms')
  expect(rows).toContain('123 novembre 2026TerminerÉchoué : dossier186 ms')
})

test('an ordinary browser has none to show', async () => {
  const kiosk = await aKiosk()
  kiosk.reachHome()
  kiosk.press('Aide')
  await waitFor(() => expect(kiosk.title()).toMatch(/aide/))
  expect(screen.queryByText(/État du poste/)).toBeNull()
})
