/** @whole How people come into the console, with the real hub and passkeys of a real browser. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AdminHub, openDesk, press, settleIn, startAdminHub, title } from './admin-hub.ts'
import { launchBrowser } from './chromium.ts'

let hub: AdminHub
let browser: Browser
beforeAll(async () => {
  hub = await startAdminHub()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

test('the first administrator comes in by the link, then by a passkey, then by a code; a colleague is invited', async () => {
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  const { page, keys } = desk
  expect(new URL(page.url()).hash).toBe('')
  const codes = await settleIn(desk, 'Louise')
  expect(codes).toHaveLength(10)

  await press(page, 'Quitter')
  await title(page, 'Entrer dans la console').waitFor()
  await press(page, 'Entrer avec ma clé')
  await title(page, 'Parc').waitFor()

  await page.getByRole('link', { name: 'Équipe' }).click()
  await title(page, 'Équipe').waitFor()
  await page.getByText('Louise (vous)').waitFor()
  await press(page, 'Inviter un collègue')
  await page.getByLabel('Son nom').fill('Marc')
  await page.getByLabel('Rôle').selectOption('publisher')
  await press(page, 'Faire son lien')
  const link = await page.getByLabel('Lien d’entrée, montré une fois').inputValue()
  await press(page, 'Je l’ai copié')
  await page.getByRole('row', { name: /Marc éditeur Lien pas encore ouvert/ }).waitFor()

  const colleague = await openDesk(browser, link)
  await settleIn(colleague, 'nobody asks')
  await colleague.page.getByText('Marc, éditeur').waitFor()
  // A publisher does not add terminals.
  expect(await colleague.page.getByRole('link', { name: 'Ajouter un poste' }).count()).toBe(0)
  const again = await openDesk(browser, link)
  await again.page.getByRole('alert').waitFor()

  await press(page, 'Quitter')
  await keys.leaveAll()
  await press(page, 'J’ai perdu mes clés')
  await page.getByLabel('Code de secours').fill(codes[0] ?? '')
  await press(page, 'Continuer')
  await title(page, 'Une nouvelle clé d’accès').waitFor()
  await keys.add('usb')
  await press(page, 'Enregistrer cette clé')
  // Where she was.
  await title(page, 'Équipe').waitFor()
  await page.getByText('9 codes de secours restent').waitFor()
})
