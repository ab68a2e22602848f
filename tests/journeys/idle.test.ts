import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Times } from '#contract/deployment.ts'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { publishedContent } from './published-content.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, choose, mainText, search, sitDown, touch } from './walk-in.ts'

const stillThere = 'Vous êtes toujours là ?'

let kiosk: KioskServer
let browser: Browser
let times: Times
/** One terminal, which has the app and a release; the hand of each test finds it as a person does. */
let context: BrowserContext
let page: Page
beforeAll(async () => {
  kiosk = await startKiosk()
  const { front } = await publishedContent(kiosk.folders.releaseDir)
  times = front.deployment.times
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  await context.clock.install()
})
afterAll(async () => {
  await browser.close()
  await kiosk.stop()
})
beforeEach(async () => {
  await page?.close()
  page = await context.newPage()
  await page.goto(kiosk.origin)
  await becomeReady(page)
})

const passSeconds = (seconds: number) => page.clock.fastForward(seconds * 1000)
const isShown = (title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).isVisible()
const comfort = () =>
  page.evaluate(() => [
    document.documentElement.dataset['text'],
    document.documentElement.dataset['theme'],
    document.documentElement.lang,
  ])

test('after the silence of the deployment a warning asks, and any touch or key goes on, more than ten times', async () => {
  await sitDown(page)
  const signs = [
    () => page.mouse.click(3, 300),
    () => page.keyboard.press('Shift'),
    () => page.mouse.wheel(0, 40),
    () => touch(page, 'Oui, je continue'),
  ]
  for (const sign of [...signs, ...signs, ...signs]) {
    await passSeconds(times.silenceSeconds - 5)
    expect(await isShown(stillThere)).toBe(false)
    await passSeconds(6)
    await arrive(page, stillThere)
    await sign()
    await arrive(page, 'De quoi avez-vous besoin ?')
  }
})

test('the warning says what will be lost and how long is left, then hides the screen, then erases everything', async () => {
  await sitDown(page)
  await search(page, 'impot')
  await passSeconds(times.silenceSeconds + 1)
  await arrive(page, stillThere)
  expect(await mainText(page)).toContain('Sans réponse, tout est effacé.')
  await passSeconds(times.warningSeconds - times.curtainSeconds)
  await arrive(page, "Touchez l'écran pour continuer")
  expect(await page.locator('#app').innerHTML()).not.toContain('impot')

  await page.keyboard.press('Shift')
  await arrive(page, 'Chercher')

  await passSeconds(times.silenceSeconds + 1)
  await passSeconds(times.warningSeconds - times.curtainSeconds)
  await passSeconds(times.curtainSeconds)
  await arrive(page, 'Au revoir')
  await passSeconds(times.goodbyeSeconds)
  await arrive(page, 'Bonjour')
})

test('the next person finds the language, the text and the ground of everybody', async () => {
  await touch(page, 'Touchez ici pour commencer')
  await choose(page, 'English')
  await touch(page, 'Continue')
  await arrive(page, 'What do you need?')
  await touch(page, 'Text')
  await touch(page, 'Dark')
  expect(await comfort()).toEqual(['150', 'dark', 'en'])
  await passSeconds(times.silenceSeconds + 1)
  await passSeconds(times.warningSeconds - times.curtainSeconds)
  await passSeconds(times.curtainSeconds)
  await arrive(page, 'Goodbye')
  await passSeconds(times.goodbyeSeconds)
  await arrive(page, 'Bonjour')
  expect(await comfort()).toEqual(['100', 'light', 'fr'])
})

test('a text size chosen on the attract screen and abandoned goes back to normal', async () => {
  await touch(page, 'Texte')
  expect(await comfort()).toEqual(['150', 'light', 'fr'])
  await passSeconds(times.silenceSeconds + 1)
  await page.locator('html[data-text="100"]').waitFor()
  await arrive(page, 'Bonjour')
})

test('the touch that says « I am here » touches nothing of what comes back under it', async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, hasTouch: true })
  await page.clock.install()
  await page.goto(kiosk.origin)
  await becomeReady(page)
  await sitDown(page)
  for (const tile of (await page.locator('.tile').all()).slice(0, 3)) {
    const box = await tile.boundingBox()
    await passSeconds(times.silenceSeconds + 1)
    await arrive(page, stillThere)
    await page.touchscreen.tap((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
    await arrive(page, 'De quoi avez-vous besoin ?')
    await passSeconds(1)
    expect(await isShown('De quoi avez-vous besoin ?')).toBe(true)
  }
})

test('the warning can also be answered by ending, with the mouse and with the keyboard', async () => {
  for (const end of [
    () => touch(page, 'Terminer et effacer'),
    async () => {
      await page.getByRole('button', { name: 'Terminer et effacer' }).focus()
      await page.keyboard.press('Enter')
    },
  ]) {
    await sitDown(page)
    await passSeconds(times.silenceSeconds + 1)
    await arrive(page, stillThere)
    await end()
    await arrive(page, 'Au revoir')
    await touch(page, 'Nouvelle personne')
  }
})

test('a mouse that trembles on the desk holds back no warning', async () => {
  await sitDown(page)
  await passSeconds(times.silenceSeconds + 1)
  await arrive(page, stillThere)
  await page.mouse.move(200, 200)
  await page.mouse.move(210, 210)
  expect(await isShown(stillThere)).toBe(true)
})
