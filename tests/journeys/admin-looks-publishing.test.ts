/** @whole Publishing from the console in every look: each step, what refuses to sign, what stops on its way, going back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile, pilot, pilotShelf, sentence } from './admin-editor.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub, title } from './admin-hub.ts'
import { faultsInEveryLook } from './admin-looking.ts'
import { addTerminal } from './admin-terminal.ts'
import { bringAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { copyTrialKeys } from './trial-keys-copy.ts'

let hub: AdminHub
let browser: Browser
let page: Page
beforeAll(async () => {
  hub = await startAdminHub({ withTexts: true })
  browser = await launchBrowser()
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  page = desk.page
  await settleIn(desk, 'Nadia')
  await addTerminal(page, hub.origin)
  await bringAxe(page)
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

const looksRight = async (name: string) =>
  expect.soft(await faultsInEveryLook(page, name)).toEqual([])

test('what there is, and what stops a publication', async () => {
  await page.goto(`${hub.origin}/admin/#publier`)
  await page.getByRole('button', { name: 'Préparer une publication' }).waitFor()
  await looksRight('publier')
  await openFile(page, `${pilot}/places.yaml`, 'places.mare-tadine')
  await sentence(page, 'Note').fill('Ouvert en semaine. Les heures sont sur la porte.')
  await openFile(page, `${pilotShelf}/guides/cafat-remboursement.guide.yaml`, 'meta')
  await sentence(page, 'Titre').fill('Être remboursé d’un soin')
  await page.getByLabel('Durée au poste (minutes)').fill('500')
  await page.goto(`${hub.origin}/admin/#publier/nouvelle`)
  await page.getByText('1 erreur : rien ne peut être publié').waitFor()
  await looksRight('publier-erreurs')
  await page
    .getByRole('link', { name: /^Ligne \d+$/ })
    .first()
    .click()
  await page.getByLabel('Durée au poste (minutes)').fill('12')
}, 600_000)

test('checks, difference, terminals', async () => {
  await page.goto(`${hub.origin}/admin/#publier/nouvelle`)
  await press(page, 'Enregistrer maintenant')
  await page.getByLabel('Qu’avez-vous changé ?').fill('Horaires de Tadine, remboursement')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/^\d+ avertissements$/).click()
  await page.getByLabel(/^J’ai regardé les avertissements/).check()
  await looksRight('publier-controles')
  await press(page, 'Voir la différence')
  await page.getByRole('button', { name: /^Être remboursé/ }).waitFor()
  await looksRight('publier-difference')
  await page.getByRole('button', { name: /^Agence OPT de Maré-Tadine Lieu, changé/ }).click()
  await looksRight('publier-difference-lieu')
  await press(page, 'Choisir les postes')
  await page.getByRole('checkbox', { name: 'Agence OPT de Maré-Tadine, Poste 1' }).check()
  await looksRight('publier-postes')
  await press(page, 'Signer')
}, 600_000)

test('a signature: without a key, before it is admitted, offline, and when it fails', async () => {
  await page.getByRole('button', { name: 'Créer ma clé dans ce navigateur' }).waitFor()
  await looksRight('publier-sans-cle')
  await press(page, 'Créer ma clé dans ce navigateur')
  await page.getByText('Votre clé n’est pas encore admise').waitFor()
  await looksRight('publier-cle-a-admettre')
  const keys = copyTrialKeys()
  const command = await page.getByText(/^npm run keys -- admit/).innerText()
  const { root } = await keys.admit(command)
  await page.getByRole('radio', { name: 'Signer hors ligne' }).check()
  await page.getByLabel(/^Fichier signé/).setInputFiles(root)
  await page.getByText('n’est pas une publication signée').waitFor()
  await looksRight('publier-hors-ligne')
  await page.getByRole('radio', { name: 'Signer ici' }).check()
  await page.getByLabel('Fichier des clés racines').setInputFiles(root)
  await page.getByText(/est admise par les clés racines, génération 2/).waitFor()
  await page.evaluate(() => {
    const sign = crypto.subtle.sign.bind(crypto.subtle)
    let isBroken = true
    crypto.subtle.sign = (...words) => {
      if (!isBroken) return sign(...words)
      isBroken = false
      return Promise.reject(new DOMException('the key is gone', 'OperationError'))
    }
  })
  await page.getByRole('button', { name: /^Signer et envoyer/ }).click()
  await page.getByText('La clé de ce navigateur n’a pas pu signer').waitFor()
  await looksRight('publier-signature-refusee')
}, 600_000)

test('on its way, cut, gone on, and arrived', async () => {
  const held = Promise.withResolvers<void>()
  await page.route('**/api/releases/files/*', async (route) => {
    await held.promise
    await route.abort()
  })
  await page.getByRole('button', { name: /^Signer et envoyer/ }).click()
  await page.getByText(/^Envoi au hub : 0 fichier sur/).waitFor()
  await looksRight('publier-envoi')
  held.resolve()
  await page.getByRole('button', { name: 'Reprendre' }).waitFor()
  await looksRight('publier-envoi-coupe')
  await page.unroute('**/api/releases/files/*')
  await press(page, 'Reprendre')
  await page.getByText(`La publication n° ${hub.release + 1} est partie`).waitFor()
  await looksRight('publier-partie')
}, 600_000)

test('all releases, and going back to one', async () => {
  await press(page, 'Toutes les publications')
  await page.getByRole('heading', { name: 'Envois aux postes' }).waitFor()
  await looksRight('publier-envois')
  await page
    .getByRole('link', { name: `Revenir à ce contenu de la publication ${hub.release}` })
    .click()
  await title(page, `Revenir au contenu de la publication n° ${hub.release}`).waitFor()
  await page.getByText('sont là, entiers, et signés par vos clés').waitFor()
  await looksRight('publier-retour')
}, 600_000)
