/**
 * @whole A day of administrators, in order: the hub is a process, the console and two terminals are pages of a real browser,
 * and a third terminal, of the same fleet, is simulated so that a trial can fail twice.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askOver, SimulatedTerminal } from '../hub/fleet/simulated-terminal.ts'
import { type Desk, openDesk, press, settleIn, title } from './admin-hub.ts'
import { launchBrowser } from './chromium.ts'
import { type HubProcess, runKeys, startHubProcess } from './hub-process.ts'
import { leave, live, lookForNews, openTerminal, readHelp } from './kiosk-terminal.ts'
import { servedRelease } from './served-release.ts'
import { storedRelease } from './terminal-ready.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

// Building, four browsers and a hub on a PC that may be slow.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 })

let hub: HubProcess
let browser: Browser
let louise: Desk
let marc: Desk
/** Two PCs of the same agency, and one elsewhere. */
let first: Page
let second: Page
let third: SimulatedTerminal
/** Number of the release that the build has left; each publication of the day adds one. */
let dawn: number
beforeAll(async () => {
  hub = await startHubProcess()
  dawn = await servedRelease(hub.origin)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

const tadine = 'Agence OPT de Maré-Tadine'
const koumac = 'Agence OPT de Koumac'
const open = (page: Page, section: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click()

/** A journey may last longer than the five minutes of a proof: the passkey is given again when it is asked for. */
const giveKeyWhenAsked = ({ page }: Desk) => {
  const give = page.getByRole('dialog').getByRole('button', { name: 'Donner ma clé' })
  return page.addLocatorHandler(give, () => give.click())
}

test('the first administrator comes in by the link that the hub prints, with two passkeys and codes; a second is invited', async () => {
  louise = await openDesk(browser, hub.firstLink)
  expect(await settleIn(louise, 'Louise')).toHaveLength(10)
  await giveKeyWhenAsked(louise)
  const { page } = louise
  await open(page, 'Équipe')
  await press(page, 'Inviter un collègue')
  await page.getByLabel('Son nom').fill('Marc')
  await page.getByLabel('Rôle').selectOption('administrator')
  await press(page, 'Faire son lien')
  const link = await page.getByLabel('Lien d’entrée, montré une fois').inputValue()
  await press(page, 'Je l’ai copié')

  marc = await openDesk(browser, link)
  await settleIn(marc, 'nobody asks')
  await giveKeyWhenAsked(marc)
})

/** From the list to a code. */
async function askForCode(place: string, seat: string): Promise<string> {
  const { page } = louise
  await open(page, 'Parc')
  await page.getByRole('link', { name: 'Ajouter un poste' }).click()
  await title(page, 'Ajouter un poste').waitFor()
  await page.getByLabel('Lieu').selectOption({ label: place })
  await page.getByLabel('Poste', { exact: true }).selectOption({ label: seat })
  await press(page, 'Faire un code')
  await page.getByText('En attente du poste').waitFor()
  return page.locator('.fleet-code').innerText()
}

async function enrol(seat: string): Promise<Page> {
  const code = await askForCode(tadine, seat)
  const terminal = await openTerminal(browser, hub.origin)
  await terminal.getByLabel("Code d'inscription").fill(code)
  await touch(terminal, 'Envoyer le code')
  await arrive(terminal, "En attente d'un administrateur")
  const fingerprint = await louise.page.locator('.fleet-fingerprint').innerText()
  await terminal.getByText(fingerprint, { exact: true }).waitFor()
  await press(louise.page, 'C’est la même : accepter')
  await title(louise.page, `${tadine}, ${seat}`).waitFor()
  await live(terminal, () => title(terminal, 'Ce poste est accepté').isVisible())
  await leave(terminal)
  await live(terminal, async () => (await storedRelease(terminal)) === dawn)
  return terminal
}

test('two PCs become terminals: a code typed, a fingerprint compared, a yes', async () => {
  first = await enrol('Poste 1')
  second = await enrol('Poste 2')
  third = new SimulatedTerminal(askOver(hub.origin), Date.now)
  await third.enrol(await askForCode(koumac, 'Poste 1'))
  await press(louise.page, 'C’est la même : accepter')
  await title(louise.page, `${koumac}, Poste 1`).waitFor()
  await reportThird(dawn)
  await open(louise.page, 'Parc')
  await louise.page.getByRole('row', { name: /Tadine Poste 2/ }).waitFor()
})

/** The simulated terminal fetches a release, tries it, and tells. */
async function reportThird(number: number, outcome: 'passed' | 'failed' = 'passed') {
  third.fetchRelease(number)
  third.beginTrial()
  third.endTrial(outcome, outcome === 'failed' ? 'check-failed' : null)
  expect((await third.report()).status).toBe(200)
}

const oldNote = 'Nous ne connaissons pas les heures'
const newNote = 'Ouvert du lundi au vendredi, de 7 h 45 à 15 h.'

test('the hours of Tadine are written in the console, and seen at once as people there will see them', async () => {
  const { page } = louise
  await open(page, 'Contenu')
  await page.getByRole('link', { name: /places\.yaml/ }).click()
  await page.getByRole('button', { name: tadine }).click()
  await page.getByRole('radio', { name: 'Aperçu', exact: true }).check()
  const preview = page.frameLocator('iframe')
  await page.getByText(/^Vu /).click()
  await page.getByLabel('Lieu', { exact: true }).selectOption({ label: tadine })
  await page.getByLabel('Texte', { exact: true }).selectOption('easy')
  await preview.getByRole('button', { name: 'Aide' }).click()
  await preview.getByText(oldNote).waitFor()
  const note = page.getByRole('group', { name: /note/i })
  for (const register of ['Ordinaire, français', 'Facile à lire, français'])
    await note.getByRole('textbox', { name: register }).fill(newNote)
  await preview.getByText(newNote).waitFor()
  await save(page, 'Horaires de Tadine')
})

async function save(page: Page, why: string) {
  await press(page, 'Enregistrer')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Qu’avez-vous changé ?').fill(why)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Enregistré', { exact: true }).waitFor()
}

/** From the overview to the signature: everything looked at, these terminals chosen. */
async function prepare(page: Page, seats: readonly string[]) {
  await page.locator('.checks-good').waitFor()
  const looked = page.getByLabel(/J’ai regardé les avertissements/)
  if (await looked.isVisible()) await looked.check()
  await press(page, 'Voir la différence')
  await page.getByText(/Depuis la publication n°/).waitFor()
  await press(page, 'Choisir les postes')
  for (const seat of seats) await page.getByLabel(seat).check()
  await page.getByText(`${seats.length} poste${seats.length > 1 ? 's' : ''} sur 3.`).waitFor()
  await page.getByRole('button', { name: 'Signer', exact: true }).click()
}

async function signAndSend(page: Page, number: number) {
  await press(page, `Signer et envoyer la publication n° ${number}`)
  await page.getByText(`La publication n° ${number} est partie.`).waitFor()
}

const rollout = (page: Page, number: number) =>
  page.getByRole('article', { name: `Publication ${number}` })

test('what changed is looked at, signed with a key of this browser that the root keys admit, and sent to one terminal', async () => {
  const { page } = louise
  await open(page, 'Publier')
  await press(page, 'Préparer une publication')
  await prepare(page, [`${tadine}, Poste 1`])
  await press(page, 'Créer ma clé dans ce navigateur')
  const line = await page.locator('pre.command').innerText()
  expect(await runKeys(line, hub.keysFolder)).toContain('génération 2')
  await page.getByLabel('Fichier des clés racines').setInputFiles(`${hub.keysFolder}/2.root.json`)
  await page.getByText(/est admise par les clés racines, génération 2/).waitFor()
  // Somebody is at that terminal when it is sent.
  await sitDown(first)
  await signAndSend(page, dawn + 1)
})

test('the terminal shows it once the person has left, not before, and no other terminal does', async () => {
  const { page } = louise
  await live(first, () =>
    rollout(page, dawn + 1)
      .getByText(/attend.* la fin d’une session/)
      .isVisible(),
  )
  expect(await readHelp(first)).toContain(oldNote)
  expect(await storedRelease(first)).toBe(dawn)

  await leave(first)
  await live(first, async () => (await storedRelease(first)) === dawn + 1)
  await sitDown(first)
  expect(await readHelp(first)).toContain(newNote)
  await leave(first)
  await live(first, () =>
    rollout(page, dawn + 1)
      .getByText(/1 à l’écran/)
      .isVisible(),
  )

  await lookForNews(second)
  await sitDown(second)
  expect(await readHelp(second)).toContain(oldNote)
  await leave(second)
  expect(await storedRelease(second)).toBe(dawn)
})

test('everybody is for two administrators; then the others switch too', async () => {
  await press(louise.page, 'Envoyer à tous')
  await louise.page.getByText(/Un deuxième administrateur doit le demander/).waitFor()
  await open(marc.page, 'Publier')
  await press(marc.page, 'Accepter l’envoi à tous')
  await rollout(marc.page, dawn + 1)
    .getByText('Pour tous', { exact: true })
    .waitFor()
  await live(second, async () => (await storedRelease(second)) === dawn + 1)
  await sitDown(second)
  expect(await readHelp(second)).toContain(newNote)
  await leave(second)
  await reportThird(dawn + 1)
})

test('a release that blanks a need of the home comes back by itself, and its rollout halts by itself', async () => {
  const { page } = louise
  await open(page, 'Contenu')
  await page.getByRole('link', { name: /deployment\.yaml/ }).click()
  await page.getByRole('radio', { name: 'Rien', exact: true }).check()
  await page.getByRole('button', { name: 'Impôts et banque' }).click()
  const label = page.getByRole('group', { name: 'Ce que dit la tuile' })
  for (const register of ['Ordinaire, français', 'Facile à lire, français'])
    await label.getByRole('textbox', { name: register }).fill('…')
  await save(page, 'Un essai')
  await open(page, 'Publier')
  await press(page, 'Préparer une publication')
  await prepare(page, [`${tadine}, Poste 1`, `${koumac}, Poste 1`])
  await signAndSend(page, dawn + 2)

  await reportThird(dawn + 2, 'failed')
  await live(first, () =>
    rollout(page, dawn + 2)
      .getByText('L’envoi s’est arrêté tout seul.')
      .isVisible(),
  )
  expect(await storedRelease(first)).toBe(dawn + 1)
  await sitDown(first)
  await first.getByRole('button', { name: 'Impôts et banque' }).waitFor()
  await leave(first)

  await lookForNews(second)
  expect(await storedRelease(second)).toBe(dawn + 1)
  await open(page, 'Parc')
  await page.getByText(`L’envoi de la publication ${dawn + 2} s’est arrêté tout seul`).waitFor()
})

test('an administrator goes back: a new number, the old content, to all terminals in the end', async () => {
  const { page } = louise
  await open(page, 'Publier')
  await page
    .getByRole('link', { name: `Revenir à ce contenu de la publication ${dawn + 1}` })
    .click()
  await prepare(page, [`${tadine}, Poste 1`])
  await signAndSend(page, dawn + 3)
  await live(first, async () => (await storedRelease(first)) === dawn + 3)
  await live(first, () =>
    rollout(page, dawn + 3)
      .getByText(/1 à l’écran/)
      .isVisible(),
  )
  await press(page, 'Envoyer à tous')
  await press(marc.page, 'Accepter l’envoi à tous')
  await live(second, async () => (await storedRelease(second)) === dawn + 3)
  for (const terminal of [first, second]) {
    await sitDown(terminal)
    await terminal.getByRole('button', { name: 'Impôts et banque' }).waitFor()
    expect(await readHelp(terminal)).toContain(newNote)
  }
  await open(page, 'Journal')
  await press(page, 'Vérifier le journal')
  await page.getByText('Le journal tient.').waitFor()
})
