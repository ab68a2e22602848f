/** @whole Each role of a terminal, as somebody who comes in meets it: real pages, in ordinary and in large text. */
import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { hours, publishRoles } from './roles-release.ts'
import { arrive, choose, touch } from './walk-in.ts'

/** A terminal tells its state as it wakes, and is asked about within a minute. */
const patience = { timeout: 90_000 }

let folder = ''
let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
beforeAll(async () => {
  folder = temporaryFolder()
  hub = await startFleetHub(await publishRoles(folder))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (path: string) => {
  const viewport = { width: 1366, height: 768 }
  const context = await browser.newContext({ viewport, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto(`${hub.origin}${path}`)
  return page
}
const at = (seat: string) => open(`/?place=kone&terminal=${seat}`)

const enrolled = (seat: string) =>
  counterOn(browser, hub, { width: 1366, height: 768 }).aTerminal(seat)

test('the welcome says when it is open, where to sit and whom to ask, and leads each need to a sheet', async () => {
  const served = await enrolled('kone-2')
  // It tells that nobody sits there as it wakes, and otherwise some minutes later.
  await served.reload()
  await served.getByRole('button', { name: 'Touchez ici pour commencer' }).waitFor()
  const welcome = await enrolled('kone-1')
  await arrive(welcome, 'De quoi avez-vous besoin\u202f?')
  await welcome.getByText(hours).waitFor()
  await expect.poll(() => welcome.getByText('Poste 2 semble libre').count(), patience).toBe(1)
  await lookAt(welcome, 'role-welcome')

  // By keyboard alone, from the needs to the sheet.
  await welcome.getByRole('button', { name: 'Impôts et banque' }).focus()
  await welcome.keyboard.press('Enter')
  await arrive(welcome, 'Impôts et banque')
  await welcome.getByRole('button', { name: 'Déclarer ses revenus' }).focus()
  await welcome.keyboard.press('Enter')
  await arrive(welcome, 'Déclarer ses revenus')
  await welcome.getByText('Prenez place au poste 2').waitFor()
  await welcome.getByRole('button', { name: 'Imprimer' }).waitFor()
  expect(await welcome.getByRole('button', { name: 'Commencer' }).count()).toBe(0)
  await lookAt(welcome, 'role-orientation')
  await touch(welcome, 'Un autre besoin')
  await welcome.getByText(hours).waitFor()
  await touch(welcome, 'Demander de l’aide')
  await welcome.getByText('Accueil').first().waitFor()
  await touch(welcome, 'Terminer')
  await arrive(welcome, 'Au revoir')
  await served.context().close()
})

test('a terminal for workshops says so, and serves whoever comes while there is none', async () => {
  const page = await at('kone-3')
  await arrive(page, 'Le poste des ateliers')
  await lookAt(page, 'role-workshop')
  await touch(page, 'Touchez ici pour commencer')
  await arrive(page, 'Choisissez ce qui vous va')
})

test('a demonstration is an exercise from end to end: no official site, and it is said all along', async () => {
  const page = await at('kone-4')
  await arrive(page, 'Venez essayer')
  await page.getByText('Démonstration').first().waitFor()
  await lookAt(page, 'role-demonstration')
  await touch(page, 'Touchez ici pour commencer')
  await touch(page, 'Continuer')
  await touch(page, 'Ordinateur et comptes')
  await touch(page, 'NC Connect')
  await touch(page, 'Commencer')
  await choose(page, 'Oui, et je connais mon mot de passe')
  await touch(page, 'Continuer')
  await page.getByText('le vrai site n’est pas ouvert').waitFor()
  await page.getByText('camille@exercice.example').waitFor()
  expect(await page.getByRole('button', { name: 'Aller sur le site' }).count()).toBe(0)
  await lookAt(page, 'role-demonstration-site')
  expect(page.context().pages()).toHaveLength(1)
})
