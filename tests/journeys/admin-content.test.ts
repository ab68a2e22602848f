/** @whole An author writes in the console: form, YAML, checks, preview, another author; the real hub, a real browser. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile, pilot, pilotShelf, sentence } from './admin-editor.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub, title } from './admin-hub.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'

let hub: AdminHub
let browser: Browser
let page: Page
beforeAll(async () => {
  hub = await startAdminHub({ withTexts: true })
  browser = await launchBrowser()
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  page = desk.page
  await settleIn(desk, 'Nadia')
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

const guide = `${pilotShelf}/guides/cafat-remboursement.guide.yaml`

const writeWith = (on: Page, way: string) =>
  on.getByRole('radio', { name: way, exact: true }).check()
const yamlOf = (on: Page) => on.getByRole('textbox', { name: /^Texte YAML/ })

test('the tree tells what each file needs, and finds one by its words', async () => {
  await page.goto(`${hub.origin}/admin/#contenu`)
  await page.getByText('Aucune erreur').waitFor()
  const row = page.getByRole('link', {
    name: /^Aide médicale en province Sud .*à revoir.*jamais vérifié/,
  })
  await row.waitFor()
  await page.getByLabel('Chercher un fichier').fill('tadine')
  await page.getByText('Aucun fichier ici.').waitFor()
  await page.getByLabel('Chercher un fichier').fill('electri')
  await page.getByRole('link', { name: /(?<!-)electricite\.guide\.yaml/ }).waitFor()
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
})

test('the form and the YAML are one text: what one writes, the other says, and undo goes back over both', async () => {
  await openFile(page, `${pilot}/places.yaml`, 'places.mare-tadine')
  await writeWith(page, 'Les deux')
  const note = sentence(page, 'Note')
  await note.fill('Ouvert en semaine. Les heures sont sur la porte.')
  const yaml = yamlOf(page)
  await expect
    .poll(() => yaml.innerText())
    .toContain('fr: "Ouvert en semaine. Les heures sont sur la porte."')
  // Tab goes in and out of the editor as of any field.
  await yaml.focus()
  await page.keyboard.press('Tab')
  expect(await yaml.evaluate((editor) => editor.contains(document.activeElement))).toBe(false)
  await press(page, 'Annuler')
  await expect.poll(() => note.inputValue()).toContain('Nous ne connaissons pas')
  await press(page, 'Refaire')
  await expect.poll(() => note.inputValue()).toContain('Ouvert en semaine')
})

test('a fault is told on its line and on its field while one types, and is gone once mended', async () => {
  await openFile(page, guide, 'steps.rib-change')
  await writeWith(page, 'Formulaire')
  const to = page.getByRole('group', { name: /^Suites/ }).getByLabel('Aller à')
  await to.selectOption({ label: 'Remplissez votre partie de la feuille · remplir' })
  await page
    .getByText(/tourne/)
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /^Ligne \d+ .*G07/ })
    .first()
    .waitFor()
  await press(page, 'Annuler')
  await expect.poll(() => page.getByText('G07').count()).toBe(0)
})

test('the real kiosk shows the step that is written, at another date and in the easy register', async () => {
  await openFile(page, guide, 'steps.rib-change')
  await page.getByRole('radio', { name: 'Aperçu', exact: true }).check()
  const kiosk = page.frameLocator('iframe')
  await kiosk.getByRole('heading', { name: 'Votre RIB a-t-il changé ?' }).waitFor()
  await sentence(page, 'Titre').fill('Avez-vous un nouveau RIB ?')
  await kiosk.getByRole('heading', { name: 'Avez-vous un nouveau RIB ?' }).waitFor()
  await page.getByText(/^Vu /).click()
  await page.getByRole('combobox', { name: 'Texte', exact: true }).selectOption('easy')
  await kiosk.getByRole('heading', { name: 'Avez-vous changé de banque ?' }).waitFor()
  await page.getByRole('radio', { name: 'Dessin' }).check()
  await page
    .getByRole('button', { name: /^Papiers · papiers Avez-vous ces papiers/ })
    .press('Enter')
  await page.getByRole('heading', { name: /^Avez-vous ces papiers/ }).waitFor()
  await page.getByRole('radio', { name: 'Histoires' }).check()
  await page.getByText('Finit à a-la-mutuelle').first().waitFor()
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
})

test('unsaved work survives a reload, and is saved as one change with its reason', async () => {
  await page.reload()
  await page.getByText('Changé, pas encore enregistré').waitFor()
  await press(page, 'Enregistrer (2)')
  await page.getByLabel('Qu’avez-vous changé ?').fill('Horaires de Tadine, question du RIB')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Enregistré', { exact: true }).waitFor()
  await page.getByRole('radio', { name: 'Historique' }).check()
  await page.getByRole('button', { name: /^Horaires de Tadine, question du RIB Nadia/ }).waitFor()
})

test('what is to be verified is told by who answers for it, and a signature is noted like any change', async () => {
  await page.goto(`${hub.origin}/admin/#contenu`)
  await press(page, 'Vérité')
  await title(page, 'Vérité').waitFor()
  const owner = page.getByRole('region', { name: 'CAFAT', exact: true })
  await owner.getByText('Imprimez la fiche de faits').waitFor()
  const download = page.waitForEvent('download')
  await owner.getByRole('button', { name: 'Fiche de faits' }).click()
  const pack = await (await download).path()
  await press(page, 'Noter une signature')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Partenaire').selectOption({ label: 'CAFAT' })
  await dialog.getByLabel('Fonction de qui a signé').fill('Mme Jeanne Martin')
  await dialog.getByLabel(/^La fiche qui a été imprimée/).setInputFiles({
    name: 'fiche-cafat.html',
    mimeType: 'text/html',
    buffer: await readFile(pack),
  })
  await dialog.getByText('Lignes confirmées').waitFor()
  await dialog.getByRole('button', { name: 'Noter', exact: true }).click()
  await dialog.getByText('Quelqu’un semble nommé').waitFor()
  await dialog.getByLabel('Fonction de qui a signé').fill('Responsable de l’accueil')
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Noter', exact: true }).click()
  await expect.poll(() => owner.count()).toBe(0)
  expect(await runAxe(page)).toEqual([])
  await press(page, 'Enregistrer')
  await page.getByLabel('Qu’avez-vous changé ?').fill('La CAFAT a signé')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.goto(`${hub.origin}/admin/#contenu`)
  await page.getByText('Aucune erreur').waitFor()
  await page.getByRole('link', { name: /^Signatures des partenaires/ }).waitFor()
})

test('a new guide starts from the model, without an error', async () => {
  await page.goto(`${hub.origin}/admin/#contenu`)
  await press(page, 'Nouveau guide')
  await page.getByLabel('Nom du fichier').fill('permis-conduire')
  await page.getByLabel('Besoin où il est rangé').selectOption({ label: 'Papiers et identité' })
  await press(page, 'Créer')
  await title(page, 'Titre du guide').waitFor()
  await sentence(page, 'Titre').fill('Refaire son permis')
  await title(page, 'Refaire son permis').waitFor()
  await page.getByText(/^\d+ avertissements?$|^Tout est en ordre$/).waitFor()
  await page.getByRole('button', { name: 'Retirer', exact: true }).click()
  await page.getByRole('dialog').getByText('permis-conduire.guide.yaml').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
  await title(page, 'Contenu').waitFor()
})

test('two authors never overwrite each other: the second sees both texts, and keeps both', async () => {
  await page.goto(`${hub.origin}/admin/#equipe`)
  await press(page, 'Inviter un collègue')
  await page.getByLabel('Son nom').fill('Marc')
  await page.getByLabel('Rôle').selectOption('author')
  await press(page, 'Faire son lien')
  const link = await page.getByLabel('Lien d’entrée, montré une fois').inputValue()
  const colleague = await openDesk(browser, link)
  const marc = colleague.page
  await settleIn(colleague, 'nobody asks')

  const places = `${pilot}/places.yaml`
  await openFile(marc, places, 'places.yate')
  await openFile(page, places, 'places.mare-tadine')
  await writeWith(page, 'Formulaire')
  await page.getByLabel('Commune').fill('Tadine')
  await marc.getByLabel('Commune').fill('Yaté village')
  await press(marc, 'Enregistrer')
  await marc.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await marc.getByText('Enregistré', { exact: true }).waitFor()

  // A hint told the first author; nothing was lost, and nothing is chosen for them.
  await page.getByRole('heading', { name: 'Marc a aussi changé ce fichier' }).waitFor()
  await page.getByText('Vos changements ne se touchent pas').waitFor()
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
  await press(page, 'Garder les deux')
  await press(page, 'Enregistrer')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Enregistré', { exact: true }).waitFor()
  await marc.getByText('Nadia vient de changer ce fichier').waitFor()
  await openFile(marc, places, 'places.mare-tadine')
  expect(await marc.getByLabel('Commune').inputValue()).toBe('Tadine')
  await openFile(page, places, 'places.yate')
  expect(await page.getByLabel('Commune').inputValue()).toBe('Yaté village')
})
