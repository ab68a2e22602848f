/** @whole From a changed text to a terminal that shows it, and back: signed in the browser, sent, rolled on, rolled back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUnsigned } from '#publish/keys/sign-unsigned.ts'
import type { SimulatedTerminal } from '../hub/fleet/simulated-terminal.ts'
import { openFile, pilot, sentence } from './admin-editor.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub, title } from './admin-hub.ts'
import { addTerminal } from './admin-terminal.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { copyTrialKeys } from './trial-keys-copy.ts'

let hub: AdminHub
let browser: Browser
let page: Page
let terminal: SimulatedTerminal
let keys: ReturnType<typeof copyTrialKeys>

beforeAll(async () => {
  hub = await startAdminHub({ withTexts: true })
  keys = copyTrialKeys()
  browser = await launchBrowser()
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  page = desk.page
  await settleIn(desk, 'Nadia')
  terminal = await addTerminal(page, hub.origin)
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name })

/** What a person finds at a kiosk of nobody's fleet. */
const seenAtKiosk = async (words: string) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
  })
  const kiosk = await context.newPage()
  await kiosk.goto(`${hub.origin}/?place=mare-tadine&terminal=mare-tadine-2`)
  await kiosk.getByRole('button', { name: /Touchez ici pour commencer/ }).click()
  await kiosk.getByRole('button', { name: 'Continuer' }).click()
  await kiosk.getByRole('button', { name: 'Tout voir' }).click()
  await kiosk.getByRole('button', { name: /Arnaques/ }).waitFor()
  const count = await kiosk.getByRole('button', { name: words }).count()
  await context.close()
  return count
}

test('an author changes the hours of Tadine and adds a guide', async () => {
  await openFile(page, `${pilot}/places.yaml`, 'places.mare-tadine')
  await sentence(page, 'Note').fill('Ouvert en semaine. Les heures sont sur la porte.')
  await page.goto(`${hub.origin}/admin/#contenu`)
  await press(page, 'Nouveau guide')
  await page.getByLabel('Nom du fichier').fill('permis-conduire')
  await page.getByLabel('Besoin où il est rangé').selectOption({ label: 'Papiers et identité' })
  await press(page, 'Créer')
  await title(page, 'Titre du guide').waitFor()
  await sentence(page, 'Titre').fill('Refaire son permis')
  await page.getByLabel('État').selectOption({ label: 'À publier' })
  await page
    .getByText('Changé, pas encore enregistré')
    .or(page.getByText('Nouveau, pas encore enregistré'))
    .waitFor()
})

test('errors stop a publication and lead to what to mend', async () => {
  await page.getByLabel('Durée au poste (minutes)').fill('500')
  await page.goto(`${hub.origin}/admin/#publier/nouvelle`)
  await page.getByText('Vous avez des changements pas encore enregistrés').waitFor()
  await page.getByText('1 erreur : rien ne peut être publié').waitFor()
  await page
    .getByRole('link', { name: /^Ligne \d+$/ })
    .first()
    .click()
  await title(page, 'Refaire son permis').waitFor()
  const minutes = page.getByLabel('Durée au poste (minutes)')
  await expect.poll(() => minutes.evaluate((field) => field === document.activeElement)).toBe(true)
  await minutes.fill('12')
})

test('what is published is what is saved, and what changes is shown as people will see it', async () => {
  await page.goto(`${hub.origin}/admin/#publier/nouvelle`)
  await press(page, 'Enregistrer maintenant')
  await page.getByLabel('Qu’avez-vous changé ?').fill('Horaires de Tadine, permis')
  await inDialog('Enregistrer').click()
  await page.getByLabel(/^J’ai regardé les avertissements/).check()
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
  await press(page, 'Voir la différence')
  await page.getByRole('button', { name: /^Refaire son permis nouveau, version 1/ }).waitFor()
  await page.getByRole('button', { name: /^Agence OPT de Maré-Tadine Lieu, changé/ }).click()
  const detail = page.getByRole('region', { name: 'Agence OPT de Maré-Tadine' })
  await detail.getByText('Ouvert en semaine. Les heures sont sur la porte.').waitFor()
  expect(await runAxe(page)).toEqual([])
  await press(page, 'Choisir les postes')
  await page.getByRole('checkbox', { name: 'Agence OPT de Maré-Tadine, Poste 1' }).check()
  await page.getByText('1 poste sur 1.').waitFor()
  await press(page, 'Signer')
})

test('a key made in the browser signs only once the root keys admit it', async () => {
  await press(page, 'Créer ma clé dans ce navigateur')
  await page.getByText('Votre clé n’est pas encore admise').waitFor()
  const command = await page.getByText(/^npm run keys -- admit/).innerText()
  expect(
    await page.getByRole('button', { name: /^Signer et envoyer/ }).getAttribute('aria-disabled'),
  ).toBe('true')
  expect(await runAxe(page)).toEqual([])

  const { name, root } = await keys.admit(command)
  expect(name).toBe('navigateur-nadia')
  await page.getByLabel('Fichier des clés racines').setInputFiles(root)
  await page.getByText(/est admise par les clés racines, génération 2/).waitFor()
})

test('the release is signed, sent, and on its way to one terminal', async () => {
  await press(page, `Signer et envoyer la publication n° ${hub.release + 1}`)
  await page.getByText(`La publication n° ${hub.release + 1} est partie`).waitFor()
  const rollout = page.getByRole('article', { name: `Publication ${hub.release + 1}` })
  await rollout.getByText('En route').waitFor()
  terminal.fetchRelease(hub.release + 1)
  await terminal.report({ state: 'busy' })
  await rollout.getByText('attend la fin d’une session').waitFor()
  terminal.beginTrial()
  await terminal.report()
  terminal.endTrial('passed')
  await terminal.report()
  await rollout.getByText('à l’écran').waitFor()
  expect(await seenAtKiosk('Refaire son permis')).toBe(0)
  // What was published is remembered among the texts.
  const ledger = await page.request.get(`${hub.origin}/api/admin/drafts`)
  expect(JSON.stringify(await ledger.json())).toContain('permis-conduire\\": [')
})

test('it rolls on to everybody, and a person finds the new guide', async () => {
  await press(page, 'Envoyer à tous')
  await page
    .getByRole('article', { name: `Publication ${hub.release + 1}` })
    .getByText('Pour tous')
    .waitFor()
  expect(await seenAtKiosk('Refaire son permis')).toBe(1)
})

test('an older content comes back under a new number, signed away from the console', async () => {
  await press(page, 'Toutes les publications')
  await page
    .getByRole('link', { name: `Revenir à ce contenu de la publication ${hub.release}` })
    .click()
  await title(page, `Revenir au contenu de la publication n° ${hub.release}`).waitFor()
  await page.getByText('sont là, entiers, et signés par vos clés').waitFor()
  await press(page, 'Voir la différence')
  await page.getByRole('button', { name: /^Refaire son permis retiré/ }).waitFor()
  await press(page, 'Choisir les postes')
  await page.getByRole('checkbox', { name: 'Agence OPT de Maré-Tadine', exact: true }).check()
  await press(page, 'Signer')
  await page.getByRole('radio', { name: 'Signer hors ligne' }).check()
  const fingerprint = await page.locator('.summary code').innerText()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, `Enregistrer publication-${hub.release + 2}.json`),
  ])
  const unsigned = join(temporaryFolder(), download.suggestedFilename())
  await download.saveAs(unsigned)
  const said: string[] = []
  const out = (text: string) => void said.push(text)
  const signed = await signUnsigned(keys.folder, unsigned, { ...keys.ways, out })
  if (!signed.ok) throw new Error(signed.fault)
  expect(said.join('\n')).toContain(fingerprint)
  expect(readFileSync(signed.value, 'utf8')).toContain('signed-release/1')
  await page.getByLabel(/^Fichier signé/).setInputFiles(signed.value)
  await page.getByText(`La publication n° ${hub.release + 2} est partie`).waitFor()
  await press(page, 'Envoyer à tous')
  await page
    .getByRole('article', { name: `Publication ${hub.release + 2}` })
    .getByText('Pour tous')
    .waitFor()
  expect(await seenAtKiosk('Refaire son permis')).toBe(0)
})
