/** @whole Each programme's main act, on one build: only the release differs (docs/programmes.md). */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { waitingAnswerSchema } from '#contract/waiting.ts'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { publishTo } from './deployment-release.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { type NewRelease, trialKey, writeRelease } from './release-writer.ts'
import { heapHolds, screenHolds, storageHolds } from './memory-search.ts'
import { arrive, choose, finish, mainText, sitDown, touch } from './walk-in.ts'

let browser: Browser
let hub: Awaited<ReturnType<typeof startFleetHub>>
let end: () => Promise<void>
beforeEach(async () => {
  browser = await launchBrowser()
})
afterEach(async () => {
  await browser.close()
  await end()
})

/** The built kiosk over the release of another deployment. */
async function open(
  deployment: string,
  place: { readonly id: string; readonly name: string },
  rewrite?: NewRelease['rewrite'],
) {
  const releaseDir = temporaryFolder()
  await publishTo(releaseDir, deployment)
  if (rewrite) await writeRelease(releaseDir, await trialKey('release'), { rewrite })
  hub = await startFleetHub(releaseDir)
  end = async () => {
    await hub.stop()
    rmSync(releaseDir, { recursive: true, force: true })
  }
  return counterOn(browser, hub, { width: 1366, height: 768, place })
}

/** Nobody's, and nowhere else. */
const invented = 'Zéphyrine de Nulle-Part'
/** The tablet looks every two seconds, a terminal every three. */
const patience = { timeout: 15_000 }

/** Three quarters of an hour are over at once. */
const soon = (text: string) =>
  text.replace(
    '"fairUse":{"guaranteedMinutes":45,"noticeMinutes":15}',
    '"fairUse":{"guaranteedMinutes":0,"noticeMinutes":10}',
  )

/** Before anything was answered, or from « Aide »: erased at once. */
const leave = async (terminal: Page) => {
  await touch(terminal, 'Terminer')
  await arrive(terminal, 'Au revoir')
}

test('Espace connecté: a family at the seventh seat prepares a grant and calls; one mediator sees fourteen seats, and shares time when somebody waits', async () => {
  const place = { id: 'centre-administratif', name: 'Centre administratif de la province Sud' }
  const counter = await open('province-sud-espace-connecte', place, soon)
  const terminal = await counter.aTerminal('centre-administratif-7')
  const mediator = await counter.aTablet()
  await mediator.getByText('Poste 14').waitFor()
  expect(await mediator.getByText(/^Poste \d+$/).count()).toBe(14)

  await sitDown(terminal)
  await touch(terminal, 'Bourses et école')
  await arrive(terminal, 'Bourses et école')
  await touch(terminal, "Bourse de l'école, province Sud")
  await touch(terminal, 'Commencer')
  await touch(terminal, 'Aide')
  await touch(terminal, "Demander de l'aide")
  await mediator.getByText('Poste 7').first().waitFor()
  await touch(mediator, 'J’arrive')
  await arrive(terminal, "L'aide arrive")
  await touch(mediator, 'C’est fini')

  // Somebody waits: this family is told, and not before.
  const waits = terminal.getByText("Quelqu'un attend. Il vous reste 10 minutes.")
  expect(await waits.count()).toBe(0)
  await touch(mediator, 'Quelqu’un attend')
  await waits.waitFor()
  // As beside an official site, and by the keyboard.
  await terminal.setViewportSize({ width: 400, height: 720 })
  await lookAt(terminal, 'fair-use-banner-panel')
  await terminal.getByRole('button', { name: 'Que faire' }).focus()
  await terminal.keyboard.press('Enter')
  await arrive(terminal, "Quelqu'un attend un poste")
  await lookAt(terminal, 'fair-use-panel')
  await terminal.setViewportSize({ width: 1366, height: 768 })
  await touch(terminal, 'Continuer')

  await touch(mediator, 'Encore 15 minutes')
  await terminal.getByText('Vous avez 15 minutes de plus.').waitFor()
  expect(await waits.count()).toBe(0)
  await mediator.getByText('15 minutes de plus').waitFor()

  // Another limit, later; nobody is limited by a hub that is not there.
  const lifted = terminal.getByText('Vous avez tout votre temps. Continuez.')
  // Said and unsaid between two looks of the terminal would be nothing.
  const isHeard = terminal.waitForResponse(
    async (answer) =>
      answer.url().endsWith('/api/terminal/waiting') &&
      answer.ok() &&
      !v.parse(waitingAnswerSchema, await answer.json()).isWaiting,
  )
  await touch(mediator, 'Plus personne n’attend')
  await mediator.getByText('Personne n’attend un poste.').waitFor()
  await isHeard
  await touch(mediator, 'Quelqu’un attend')
  await waits.waitFor()
  await hub.halt()
  await lifted.waitFor()
  await leave(terminal)
  expect(await mainText(terminal)).toContain('Effacé')
})

test('L’Étape Numérique: two terminals of Agen follow one lesson in a workshop, what is tried there is told as a number, and forgotten together', async () => {
  const counter = await open('la-poste-etape-numerique', {
    id: 'agen',
    name: "Bureau de poste d'Agen",
  })
  const [one, two] = [await counter.aTerminal('agen-4'), await counter.aTerminal('agen-5')]
  const terminals = [one, two]
  for (const terminal of terminals) await terminal.getByText('Le poste des ateliers').waitFor()
  const adviser = await counter.aTablet()
  await adviser.getByRole('link', { name: 'Atelier' }).click()
  await adviser.getByLabel('Atelier', { exact: true }).selectOption('premiers_pas')
  await adviser.getByLabel('Guide suivi').selectOption('souris-clavier')
  for (const name of ['Atelier 1', 'Atelier 2']) {
    const box = adviser.getByRole('checkbox', { name })
    if (!(await box.isChecked())) await adviser.locator('label.chip', { hasText: name }).click()
  }
  await touch(adviser, 'Ouvrir l’atelier')
  for (const terminal of terminals) {
    await arrive(terminal, 'Un atelier commence')
    await touch(terminal, 'Toucher pour rejoindre')
    await arrive(terminal, "Qu'avez-vous sous la main ?")
  }
  await adviser.getByText('2 personnes suivent').waitFor()

  // As if all had a mouse, on to where one writes.
  const writing = "Essayez d'écrire"
  for (const title of [
    'La souris bouge la petite flèche',
    'Le clavier : une touche, un signe',
    'Essayez les gestes',
    writing,
  ]) {
    await touch(adviser, 'Étape suivante')
    for (const terminal of terminals) await arrive(terminal, title)
  }
  const count = adviser.locator('.workshop-counts li', { hasText: writing }).locator('b')
  await expect.poll(() => count.innerText(), patience).toBe('2')
  const written = one.locator('.exercise-page').getByRole('textbox')
  await written.pressSequentially(invented)
  expect(await screenHolds(one, [invented])).toEqual([invented])
  await written.fill('bonjour')
  await touch(one, 'Valider')
  await one.getByText('À faire : 2 sur 4').waitFor()
  await lookAt(one, 'workshop-exercise')
  await touch(one, 'Continuer')
  await arrive(one, 'C’est fait')
  await expect.poll(() => count.innerText(), patience).toBe('1')
  await arrive(two, writing)

  await touch(adviser, 'Finir l’atelier')
  await touch(adviser, 'Oui, finir')
  for (const terminal of terminals) await arrive(terminal, 'Au revoir')
  for (const holds of [screenHolds, heapHolds, storageHolds])
    expect(await holds(one, [invented])).toEqual([])
})

test('Conseillers numériques: a lesson of one theme, an offer of employment, and on paper where to be helped near here', async () => {
  const counter = await open('conseillers-numeriques', {
    id: 'lillers',
    name: 'Bibliothèque municipale de Lillers',
  })
  const terminal = await counter.aTerminal('lillers-1')
  await sitDown(terminal)
  await touch(terminal, 'Écrire à mes proches')
  await touch(terminal, 'Votre adresse e-mail')
  await touch(terminal, 'Commencer')
  await arrive(terminal, 'Où en êtes-vous ?')
  await leave(terminal)
  await touch(terminal, 'Nouvelle personne')

  await sitDown(terminal)
  await touch(terminal, 'Pour mon entreprise')
  await touch(terminal, "Chercher quelqu'un à embaucher")
  await touch(terminal, 'Commencer')
  await arrive(terminal, "L'annonce est écrite ?")
  await choose(terminal, 'Non')
  await touch(terminal, 'Continuer')
  await arrive(terminal, 'Écrivez six choses')
  expect(await mainText(terminal)).toContain('Comment répondre')

  await touch(terminal, 'Aide')
  await touch(terminal, 'Où trouver de l’aide')
  const places = await terminal.locator('main .row b').allInnerTexts()
  expect(places.slice(0, 2)).toEqual([
    'Bibliothèque municipale de Lillers',
    "Maison de la Jeunesse et de l'éducation populaire d'Isbergues",
  ])
  await touch(terminal, 'Commune de Calonne-Ricouart')
  await touch(terminal, 'Ma feuille')
  await arrive(terminal, 'Votre feuille à emporter')
  expect(await terminal.locator('[data-sheet] .paper').innerText()).toContain('Calonne-Ricouart')
  await finish(terminal)
})

test('Déclic47: in a small contact point, where papers are safe, what a pass is, and help from afar', async () => {
  const counter = await open('lot-et-garonne-declic47', {
    id: 'ilot-numerique',
    name: 'Îlot numérique (agence communale à désigner)',
  })
  const terminal = await counter.aTerminal('ilot-numerique-1')
  await sitDown(terminal)
  await touch(terminal, 'Mes papiers, ma voiture')
  await touch(terminal, 'Où ranger mes papiers')
  await touch(terminal, 'Commencer')
  await arrive(terminal, 'Où ranger vos papiers ?')
  await touch(terminal, 'Aide')
  expect(await mainText(terminal)).toContain("il n'y a pas toujours quelqu'un")
  await terminal.getByRole('button', { name: 'Demander à distance' }).waitFor()
  await touch(terminal, 'Le pass numérique')
  const pass = await mainText(terminal)
  expect(pass).toContain('Un pass vaut 10 euros')
  expect(pass).toContain('Nous ne savons pas qui donne les pass')
  expect(await terminal.locator('main input').count()).toBe(0)
  await leave(terminal)
})
