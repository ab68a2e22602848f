/** @whole A workshop on two terminals, led from a tablet: three browsers, the real hub, and the hub gone and back. */
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { startFleetHub } from './fleet-hub.ts'
import { lookAt } from './look-at.ts'
import { arrive, choose, sitDown, touch } from './walk-in.ts'

const question = 'Avez-vous déjà un compte NC Connect ?'
const papers = 'Ce qu’il faut pour créer le compte'.replace('’', "'")
const site = 'Créer votre compte NC Connect'

let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
let counter: ReturnType<typeof counterOn>
beforeEach(async () => {
  hub = await startFleetHub()
  browser = await launchBrowser()
  counter = counterOn(browser, hub, { width: 1366, height: 768 })
})
afterEach(async () => {
  await browser.close()
  await hub.stop()
})

/** Both terminals are chosen, whatever they last said of themselves. */
async function openWorkshop(tablet: Page) {
  await tablet.getByRole('link', { name: 'Atelier' }).click()
  await tablet.getByLabel('Atelier', { exact: true }).selectOption('comptes_en_ligne')
  await tablet.getByLabel('Guide suivi').selectOption('nc-connect')
  for (const seat of ['Poste 1', 'Poste 2']) {
    const box = tablet.getByRole('checkbox', { name: seat })
    if (!(await box.isChecked())) await tablet.locator('label.chip', { hasText: seat }).click()
  }
  await lookAt(tablet, 'workshop-open')
  await touch(tablet, 'Ouvrir l’atelier')
  await tablet.getByRole('button', { name: 'Finir l’atelier' }).waitFor()
}

/** What a page keeps that an ordinary session does not: nothing. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name = '' }) => name).toSorted(),
    cookies: document.cookie,
  }))

const countOf = (tablet: Page, title: string) =>
  tablet.locator('.workshop-counts li', { hasText: title }).locator('b')

/** The tablet looks every two seconds, a terminal every three. */
const patience = { timeout: 15_000 }

const exercise = 'Atelier : exercice. Rien n’est envoyé.'

test('a workshop is opened on two terminals, led, told by numbers, goes on without the hub, and ends by wiping both', async () => {
  const one = await counter.aTerminal('kone-1')
  const two = await counter.aTerminal('kone-2')
  const tablet = await counter.aTablet()
  const before = await keptBy(one)
  await openWorkshop(tablet)

  for (const terminal of [one, two]) await arrive(terminal, 'Un atelier commence')
  await lookAt(one, 'workshop-invitation')
  for (const terminal of [one, two]) {
    await touch(terminal, 'Toucher pour rejoindre')
    await arrive(terminal, question)
    await terminal.getByText('Atelier : exercice').waitFor()
  }
  expect(await one.getByText(exercise).isVisible()).toBe(true)
  await tablet.getByText('2 personnes suivent').waitFor()
  await expect.poll(() => countOf(tablet, question).innerText(), patience).toBe('2')

  // One has answered, and waits for the other.
  await choose(one, 'Non, pas encore')
  await touch(one, 'Continuer')
  await arrive(one, 'C’est fait')
  await lookAt(one, 'workshop-waiting')
  await expect.poll(() => countOf(tablet, question).innerText(), patience).toBe('1')

  // The way of those who have no account is shown to all.
  await touch(tablet, 'Non, pas encore')
  for (const terminal of [one, two]) await arrive(terminal, papers)
  await touch(tablet, 'Étape précédente')
  for (const terminal of [one, two]) await arrive(terminal, question)
  await touch(tablet, 'Étape suivante')
  for (const terminal of [one, two]) await arrive(terminal, papers)
  const touchedMs = Date.now()
  await touch(tablet, 'Étape suivante')
  await Promise.all([one, two].map((terminal) => arrive(terminal, site)))
  const ledMs = Date.now() - touchedMs
  console.log(`from the touch of « Étape suivante » to the last screen: ${ledMs} ms`)
  expect(ledMs).toBeLessThan(3000)
  for (const terminal of [one, two]) {
    await arrive(terminal, site)
    await terminal.getByText('le vrai site n’est pas ouvert').waitFor()
    await terminal.getByText('camille@exercice.example').waitFor()
    expect(terminal.context().pages()).toHaveLength(1)
  }
  await lookAt(one, 'workshop-site')
  await lookAt(tablet, 'workshop-lead')

  // The line goes down: each goes on at their own pace, and is brought back level.
  await hub.halt()
  await two.getByText('Sans réseau').waitFor()
  await tablet.getByText('Guidez de vive voix').waitFor()
  await lookAt(two, 'workshop-cut')
  await touch(two, 'Mon compte est créé')
  await two.getByRole('heading', { level: 1 }).waitFor()
  await expect
    .poll(() => two.getByRole('heading', { level: 1 }).innerText(), patience)
    .not.toBe(site)
  await hub.resume()
  await arrive(two, site)
  await expect.poll(() => two.getByText('Sans réseau').count(), patience).toBe(0)

  // « Aide » is there as ever, and whoever is in it is left alone.
  await touch(two, 'Aide')
  await touch(tablet, 'Étape précédente')
  await arrive(one, papers)
  await touch(two, 'Retour')
  await arrive(two, papers)

  await touch(tablet, 'Finir l’atelier')
  await touch(tablet, 'Oui, finir')
  for (const terminal of [one, two]) await arrive(terminal, 'Au revoir')
  await lookAt(one, 'workshop-goodbye')
  await tablet.getByRole('radio', { name: 'Un atelier' }).waitFor()
  expect(await tablet.getByRole('radio', { name: 'Un atelier' }).isChecked()).toBe(true)
  expect(await tablet.getByRole('radio', { name: 'Ouvrir un compte en ligne' }).isChecked()).toBe(
    true,
  )
  expect(await tablet.getByRole('radio', { name: 'Débutant' }).isChecked()).toBe(true)
  await lookAt(tablet, 'workshop-record')

  for (const terminal of [one, two]) {
    await touch(terminal, 'Nouvelle personne')
    await terminal.getByRole('button', { name: 'Touchez ici pour commencer' }).waitFor()
    expect(await terminal.getByText('Atelier : exercice').count()).toBe(0)
  }
  expect(await keptBy(one)).toEqual(before)
})

test('a person at work is asked, and joins only once they have said yes and their session is wiped; who leaves may leave', async () => {
  const one = await counter.aTerminal('kone-1')
  const two = await counter.aTerminal('kone-2')
  const tablet = await counter.aTablet()
  await sitDown(one)
  await sitDown(two)
  await openWorkshop(tablet)

  await one.getByText('Un atelier commence ici').waitFor()
  await two.getByText('Un atelier commence ici').waitFor()
  await lookAt(one, 'workshop-asked')
  // As beside an official site.
  await one.setViewportSize({ width: 400, height: 720 })
  await lookAt(one, 'workshop-asked-panel')
  await one.setViewportSize({ width: 1366, height: 768 })
  await touch(one, 'Voir')
  await touch(one, 'Non, je continue')
  await expect.poll(() => one.getByText('Un atelier commence ici').count(), patience).toBe(0)
  await arrive(one, 'De quoi avez-vous besoin ?')

  await touch(two, 'Voir')
  await arrive(two, 'Rejoindre l’atelier\u202f?')
  await lookAt(two, 'workshop-joining')
  await touch(two, 'Oui, effacer et rejoindre')
  await arrive(two, 'Au revoir')
  await touch(two, 'Nouvelle personne')
  await arrive(two, question)
  await tablet.getByText('1 personne suit').waitFor()

  await touch(two, 'Terminer')
  await arrive(two, 'Au revoir')
  await tablet.getByText('0 personne suit').waitFor()
  await touch(two, 'Nouvelle personne')
  await arrive(two, 'Un atelier commence')
  await touch(two, 'Je viens pour une démarche')
  await arrive(two, 'Choisissez ce qui vous va')
  expect(await two.getByText('Un atelier commence ici').count()).toBe(0)
})
