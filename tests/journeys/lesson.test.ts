/** @whole Lessons by people, where the place asks for keys on the screen: the practice mailbox with the keyboard alone, and a CV by touch, printed, then nowhere. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, launchProfile } from './chromium.ts'
import { publishKeyed } from './keyed-release.ts'
import { type KioskServer, startKiosk, temporaryFolder } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { filesHolding } from './profile-search.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, choose, mainText, search, sitDown, touch } from './walk-in.ts'

let kiosk: KioskServer
beforeAll(async () => {
  kiosk = await startKiosk()
  await publishKeyed(kiosk.folders.releaseDir)
  await kiosk.takeRelease()
})
afterAll(() => kiosk.stop())

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${kiosk.origin}/?place=koumac`)
  await becomeReady(page)
  return page
}

/** A word nobody else writes: letters by chance. */
const canary = () =>
  randomBytes(12)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? digit)

const keys = (page: Page) => page.getByRole('group', { name: 'Clavier à l’écran' })

/** By touch alone: the field, then one key after the other. */
async function typeByTouch(page: Page, field: string, words: string) {
  await page.getByLabel(field).click()
  for (const sign of words)
    await keys(page).getByRole('button', { name: sign, exact: true }).click()
}

/** The field that is written in is where a finger would find it, with its label, above the keys. */
async function expectInSight(page: Page, field: string) {
  await page.getByLabel(field).click()
  await keys(page).waitFor()
  const seen = () =>
    page.getByLabel(field).evaluate((input) => {
      if (!(input instanceof HTMLInputElement)) return 'no field'
      return [input, ...(input.labels ?? [])].map((part) => {
        const { left, top, bottom } = part.getBoundingClientRect()
        return [top + 4, bottom - 4].every((y) => document.elementFromPoint(left + 20, y) === part)
      })
    })
  await expect.poll(seen).toEqual([true, true])
}

/** What the focus is on says. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement
    // Between the last and the first, the focus is on the page itself, which says everything.
    return here === document.body ? '' : (here?.textContent ?? '')
  })

/** With Tab alone, from where the reading is to what says these words; then Enter. */
async function press(page: Page, words: string) {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).includes(words)) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`« ${words} » is not come to by the keyboard`)
}

/** Another place is read from its title: the focus goes there. */
const reads = (page: Page, title: string) =>
  page.waitForFunction((words) => document.activeElement?.textContent === words, title)

const task = (page: Page) => page.locator('.trying-task').innerText()

test('the practice mailbox is gone through with the keyboard alone, each place read from its title', async () => {
  const browser = await launchBrowser()
  const page = await open(await browser.newContext({ viewport: { width: 1366, height: 768 } }))
  await sitDown(page)
  await search(page, 'e-mail')
  await page
    .getByRole('button', { name: /e-mail/i })
    .first()
    .click()
  await touch(page, 'Commencer')
  await choose(page, 'Je veux apprendre')
  await touch(page, 'Continuer')
  await choose(page, 'Je demande')
  await touch(page, 'Continuer')
  await touch(page, 'Continuer')
  await arrive(page, 'Essayez une boîte e-mail inventée')
  expect(await task(page)).toContain('Lisez le message de votre sœur')
  await lookAt(page, 'exercise-mail')

  await press(page, 'Dominique Exemple')
  await reads(page, 'Dimanche midi')
  await press(page, 'Répondre')
  await reads(page, 'Nouveau message')
  await press(page, 'Oui, je viens')
  await press(page, 'Envoyer')
  await reads(page, 'Envoyés')
  await page.getByText('Dans la vraie vie, elle serait partie').waitFor()
  await lookAt(page, 'exercise-mail-sent')

  // Somebody who does not find it is shown: the folder first, then the message, then its file.
  await press(page, 'Montrez-moi')
  await page.locator('.trying-task', { hasText: /Touchez.: Reçus/ }).waitFor()
  await press(page, 'Reçus')
  await reads(page, 'Reçus')
  await press(page, 'Mairie d')
  await reads(page, 'Votre attestation')
  await press(page, 'attestation-exemple.pdf')
  await reads(page, 'attestation-exemple.pdf')
  await page.locator('.trying-task', { hasText: 'indésirables' }).waitFor()
  await lookAt(page, 'exercise-mail-file')

  // Nothing is blocked, and nothing is counted: one goes on whenever one likes.
  await press(page, 'Continuer')
  await arrive(page, 'Ici, sortez de votre boîte')
  await browser.close()
})

test('a CV is written by touch, printed on one page, said to be lost before it is, then nowhere', async () => {
  const profile = temporaryFolder()
  const context = await launchProfile(profile)
  const page = await open(context)
  const [name, work] = [canary(), canary()]
  await sitDown(page)
  await search(page, 'cv')
  await page.getByRole('button', { name: /CV/ }).first().click()
  await touch(page, 'Commencer')
  await choose(page, 'Faire mon CV')
  await touch(page, 'Continuer')
  await touch(page, 'Continuer')
  await lookAt(page, 'cv-form')
  await typeByTouch(page, 'Prénom et nom', name)
  expect(await page.getByLabel('Prénom et nom').inputValue()).toBe(name)
  await typeByTouch(page, 'Téléphone', '0123')
  await typeByTouch(page, 'Courriel', 'a@b.')
  await lookAt(page, 'cv-keys')
  await page.keyboard.press('Tab')
  await keys(page).waitFor({ state: 'detached' })
  for (const [width, height, text] of [
    [1280, 720, '200'],
    [400, 720, '100'],
    [560, 720, '200'],
    [1280, 720, '100'],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.evaluate((size) => {
      document.documentElement.dataset['text'] = size
    }, text)
    await expectInSight(page, 'Courriel')
    await keys(page).getByRole('button', { name: 'Fermer' }).click()
  }
  await page.getByLabel('Ce que vous faisiez').pressSequentially(work)
  for (let more = 0; more < 4; more += 1) await touch(page, 'Ajouter une expérience')
  for (const field of await page.locator('.cv-form input').all())
    if ((await field.inputValue()) === '') await field.fill('W'.repeat(180))

  await touch(page, 'Terminer')
  expect(await mainText(page)).toContain('Votre CV n’est pas imprimé')
  await touch(page, 'Non')
  await touch(page, 'Voir et imprimer mon CV')
  await arrive(page, 'Votre CV')
  await lookAt(page, 'cv-sheet')
  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(await page.locator('.paper-only').innerText()).toContain(work)
  await page.emulateMedia({ media: 'screen' })
  await touch(page, 'Imprimer mon CV')
  await touch(page, 'Terminer')
  expect(await mainText(page)).not.toContain('n’est pas imprimé')
  await touch(page, 'Oui, tout effacer')
  await arrive(page, 'Au revoir')
  expect(await page.content()).not.toContain(name)
  await touch(page, 'Nouvelle personne')
  await context.close()
  for (const word of [name, work]) expect(filesHolding(profile, word)).toEqual([])
  rmSync(profile, { recursive: true, force: true })
})
