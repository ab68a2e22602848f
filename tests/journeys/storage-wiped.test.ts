/** A terminal whose browser has lost what it kept: a full disk, a profile made new, somebody’s cleaning. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type ReleaseStage, startReleaseStage } from './release-stage.ts'
import { becomeReady, isAppKept, storedRelease } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { leave } from './kiosk-terminal.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

let stage: ReleaseStage
let browser: Browser
let context: BrowserContext
let page: Page
let browserOf: CDPSession
/** Number of the release that the build has left, and that the terminal holds. */
let held: number | undefined
let time: ReturnType<typeof terminalTime>
beforeAll(async () => {
  stage = await startReleaseStage()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  page = await context.newPage()
  browserOf = await context.newCDPSession(page)
  time = terminalTime(page)
  await page.clock.install()
  await page.goto(stage.mirror.origin)
  await becomeReady(page)
  whole = await filesOfApp()
  held = await storedRelease(page)
})
afterEach(() => context.close())

/** The browser erases it, whoever uses it. */
const wipe = (storageTypes: 'all' | 'indexeddb' | 'indexeddb,cache_storage') =>
  browserOf.send('Storage.clearDataForOrigin', { origin: stage.mirror.origin, storageTypes })

const hasNetwork = async () => !(await page.locator('header').innerText()).includes('Pas de réseau')

/** Somebody finds a guide, and what to do first. */
async function openGuide() {
  await touch(page, 'Tout voir')
  await touch(page, 'Déclarer ses revenus')
  await arrive(page, 'Déclarer ses revenus')
  await touch(page, 'Commencer')
  await arrive(page, 'Nous ne connaissons pas la date')
}

/** The app and its release are on the disk again: the terminal starts without a network, and guides. */
async function isWholeAgain() {
  const { mirror } = stage
  await time.live(async () => (await storedRelease(page)) === held && (await areAllKept()))
  await mirror.unplug()
  await page.reload()
  await sitDown(page)
  await openGuide()
  await time.live(async () => !(await hasNetwork()), { isSomebodyThere: true })
  await mirror.plug()
}

/** As many files of the app as there were at first. */
let whole = 0
const filesOfApp = () =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const files = await Promise.all(opened.map((cache) => cache.keys()))
    return files.flat().length
  })
const areAllKept = async () => (await isAppKept(page)) && (await filesOfApp()) === whole

test.each(['all', 'indexeddb,cache_storage'] as const)(
  'what the browser erases of a terminal that works (%s) is not missed by who sits there, and comes back',
  async (storageTypes) => {
    await sitDown(page)
    await wipe(storageTypes)
    expect(await storedRelease(page)).toBeUndefined()
    expect(await filesOfApp()).toBe(0)
    await openGuide()
    await leave(page)
    await isWholeAgain()
  },
)

test('without a network, a terminal that lost its guides guides on; started again it says that it has none, and takes them as soon as it can', async () => {
  const { mirror } = stage
  await mirror.unplug()
  await wipe('indexeddb')
  await time.live(async () => !(await hasNetwork()))
  await sitDown(page)
  await openGuide()
  await leave(page)

  await page.reload()
  await sitDown(page)
  await touch(page, 'Tout voir')
  await page.getByText('Les guides ne sont pas encore arrivés sur ce poste').waitFor()
  await touch(page, 'Retour')
  await touch(page, 'Impôts et banque')
  await page.getByText('Les guides ne sont pas encore arrivés sur ce poste').waitFor()
  await time.live(async () => !(await hasNetwork()), { isSomebodyThere: true })

  await mirror.plug()
  await time.live(() => page.getByText('Déclarer ses revenus').isVisible(), {
    isSomebodyThere: true,
  })
  expect(await storedRelease(page)).toBe(held)
})
