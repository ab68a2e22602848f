import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, finish, mainText, sitDown, touch, walkToTaxReturn } from './walk-in.ts'

let kiosk: KioskServer
let browser: Browser
beforeAll(async () => {
  kiosk = await startKiosk()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await kiosk.stop()
})

/** A person beside the tax site; the site is ours, and says who opened it. */
async function besideTheSite(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  await context.route('https://**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Impôts</title><h1>Un site</h1>' }),
  )
  const page = await context.newPage()
  await page.goto(kiosk.origin)
  await becomeReady(page)
  await sitDown(page)
  await walkToTaxReturn(page)
  await arrive(page, 'Remplir la déclaration')
  return page
}

async function openSite(page: Page): Promise<Page> {
  await touch(page, 'Aller sur le site')
  await arrive(page, 'Vous allez sur le site www.impots.nc')
  const [site] = await Promise.all([page.waitForEvent('popup'), touch(page, 'Oui, ouvrir le site')])
  await site.getByRole('heading', { name: 'Un site' }).waitFor()
  return site
}

/** What a hostile site would try on whoever opened it. */
const triesToMoveTheKiosk = (site: Page) =>
  site.evaluate(() => {
    const opener: Window = window.opener
    const elsewhere = 'https://ailleurs.example/'
    const tries = [
      () => opener.location.assign(elsewhere),
      () => opener.parent.location.assign(elsewhere),
      () => opener.top?.location.replace(elsewhere),
    ]
    return tries.map((attempt) => {
      try {
        attempt()
        return 'moved'
      } catch (error) {
        return error instanceof Error ? error.name : 'unknown'
      }
    })
  })

test('before a site opens in an ordinary browser, a person is told what Escale cannot erase, and asked', async () => {
  const page = await besideTheSite()
  await touch(page, 'Aller sur le site')
  await arrive(page, 'Vous allez sur le site www.impots.nc')
  const said = await mainText(page)
  expect(said).toContain("Ce qu'Escale ne peut pas effacer ici")
  expect(said).toContain('Se déconnecter')
  expect(said).toContain('garder le mot de passe, dites non')
  expect(said).toContain("Ce site demande un compte. Voulez-vous l'ouvrir sur ce poste\u202f?")

  await touch(page, 'Non, rester ici')
  await arrive(page, 'Remplir la déclaration')
  expect(page.context().pages()).toHaveLength(1)
  await page.context().close()
})

test('the site opens alone in its window, its outcome is said in words, and the end closes it', async () => {
  const page = await besideTheSite()
  const site = await openSite(page)
  expect(site.url()).toBe('https://www.impots.nc/')
  expect(await site.evaluate(() => document.referrer)).toBe('')
  expect(await triesToMoveTheKiosk(site)).toEqual([
    'SecurityError',
    'SecurityError',
    'SecurityError',
  ])
  expect(page.url()).toBe(`${kiosk.origin}/`)

  await arrive(page, 'Remplir la déclaration')
  await page.getByRole('button', { name: 'Rouvrir le site' }).waitFor()
  await touch(page, "C'est envoyé")
  await arrive(page, "C'est envoyé")

  await Promise.all([site.waitForEvent('close'), finish(page)])
  expect(await mainText(page)).toContain('Fenêtres du site fermées')
  await page.context().close()
})
