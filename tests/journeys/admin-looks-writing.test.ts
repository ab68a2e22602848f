/** @whole Writing in the console, and two authors on one file, in every look: the real hub with the pilot's texts. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile, pilot, pilotShelf } from './admin-editor.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub, title } from './admin-hub.ts'
import { faultsInEveryLook } from './admin-looking.ts'
import { bringAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'

let hub: AdminHub
let browser: Browser
let page: Page
/** A colleague's one-time link, asked for while the passkey that made the first author is fresh. */
let link: string
beforeAll(async () => {
  hub = await startAdminHub({ withTexts: true })
  browser = await launchBrowser()
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  page = desk.page
  await settleIn(desk, 'Nadia')
  await page.goto(`${hub.origin}/admin/#equipe`)
  await press(page, 'Inviter un collègue')
  await page.getByLabel('Son nom').fill('Marc')
  await page.getByLabel('Rôle').selectOption('author')
  await press(page, 'Faire son lien')
  link = await page.getByLabel('Lien d’entrée, montré une fois').inputValue()
  await bringAxe(page)
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

const guide = `${pilotShelf}/guides/cafat-remboursement.guide.yaml`
const places = `${pilot}/places.yaml`

const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check()
const looksRight = async (name: string) =>
  expect.soft(await faultsInEveryLook(page, name)).toEqual([])

test('the tree, and what one does from it', async () => {
  await page.goto(`${hub.origin}/admin/#contenu`)
  await page.getByText('Aucune erreur').waitFor()
  await looksRight('contenu-arbre')
  await press(page, 'Nouveau guide')
  await page.getByLabel('Nom du fichier').waitFor()
  await looksRight('contenu-nouveau')
  await page.keyboard.press('Escape')
}, 600_000)

test('what is to be verified, and a signature being noted', async () => {
  await page.goto(`${hub.origin}/admin/#contenu/verite`)
  await page.getByRole('region', { name: 'CAFAT', exact: true }).waitFor()
  await looksRight('contenu-verite')
  await press(page, 'Noter une signature')
  await page.getByLabel('Fonction de qui a signé').waitFor()
  await looksRight('contenu-signature')
  await page.keyboard.press('Escape')
}, 600_000)

test('one file: its form, its text, both, and what it becomes', async () => {
  await openFile(page, guide)
  await page
    .locator('summary')
    .getByText(/avertissements?$/)
    .waitFor()
  await looksRight('editeur-general')
  await openFile(page, guide, 'steps.rib-change')
  await looksRight('editeur-etape')
  for (const way of ['YAML', 'Les deux', 'Formulaire']) {
    await choose(way)
    await looksRight(`editeur-${way.toLowerCase().replace(' ', '-')}`)
  }
  await page.getByRole('button', { name: 'Renommer' }).first().click()
  await looksRight('editeur-renommer')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Retirer', exact: true }).click()
  await looksRight('editeur-retirer')
  await page.keyboard.press('Escape')
}, 600_000)

test('the kiosk, the drawing, the stories and the past beside it', async () => {
  await choose('Aperçu')
  await page
    .frameLocator('iframe')
    .getByRole('heading', { name: 'Votre RIB a-t-il changé ?' })
    .waitFor()
  await looksRight('editeur-apercu')
  await page.getByRole('button', { name: /^Partie :/ }).click()
  await looksRight('editeur-parties')
  await page.keyboard.press('Escape')
  await page.getByText(/^Vu /).click()
  await looksRight('editeur-apercu-choix')
  await page.getByLabel('Écran', { exact: true }).selectOption('wide')
  await looksRight('editeur-apercu-entier')
  await page.getByLabel('Écran', { exact: true }).selectOption('panel')
  for (const sight of ['Dessin', 'Histoires', 'Historique']) {
    await choose(sight)
    await looksRight(`editeur-${sight.toLowerCase()}`)
  }
}, 600_000)

test('one under the other, in large text, what is asked for comes in sight', async () => {
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { text: '200' }))
  await choose('Rien')
  await choose('Histoires')
  const seen = page.getByRole('region', { name: 'Voir' })
  await expect
    .poll(() => seen.evaluate((part) => part.getBoundingClientRect().top))
    .toBeLessThan(400)
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { text: '100' }))
})

test('a fault, on its field and in the list; then what is about to be saved', async () => {
  await page
    .getByRole('group', { name: /^Suites/ })
    .getByLabel('Aller à')
    .selectOption({
      label: 'Remplissez votre partie de la feuille · remplir',
    })
  await page
    .getByRole('button', { name: /^Ligne \d+ .*G07/ })
    .first()
    .waitFor()
  await looksRight('editeur-erreur')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByLabel('Qu’avez-vous changé ?').waitFor()
  await looksRight('enregistrer')
  await page.keyboard.press('Escape')
  await press(page, 'Annuler')
}, 600_000)

test('another author changed the same words', async () => {
  const colleague = await openDesk(browser, link)
  const marc = colleague.page
  await settleIn(colleague, 'nobody asks')
  await openFile(marc, places, 'places.yate')
  await openFile(page, places, 'places.yate')
  await page.getByLabel('Commune').fill('Yaté')
  await page.getByLabel('Commune').fill('Yaté sud')
  await marc.getByLabel('Commune').fill('Yaté village')
  await press(marc, 'Enregistrer')
  await marc.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await marc.getByText('Enregistré', { exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Marc a aussi changé ce fichier' }).waitFor()
  await looksRight('conflit')
  await press(page, 'Prendre celui de Marc')
  await title(page, 'Lieux et postes').waitFor()
}, 600_000)
