import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Front, frontSchema } from '#contract/release.ts'
import { projectDir } from '../../src/setup/install.js'
import { launchProfile } from './chromium.ts'
import { publishTo } from './deployment-release.ts'
import { addressIn, newestIn } from './folder-release.ts'
import { serve, temporaryFolder } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { becomeReady, until } from './terminal-ready.ts'
import { arrive, touch } from './walk-in.ts'

/** @whole The same built engine, a folder of another programme, a disk that is kept between two boots. */

const folder = temporaryFolder()
let kiosk: Awaited<ReturnType<typeof serve>>
let context: BrowserContext
let page: Page
let front: Front
const where = () => {
  const { deployment, places } = front
  return `${deployment.name}, ${places[deployment.defaultPlace]?.name}`
}
/** A terminal that serves whoever comes, at the default place. */
const address = () => {
  const { deployment, places } = front
  const seat = places[deployment.defaultPlace]?.terminals.find(
    ({ role = 'self-service' }) => role === 'self-service',
  )
  return `${kiosk.origin}/?place=${deployment.defaultPlace}&terminal=${seat?.id}`
}
const shown = () => page.locator('.where').innerText()

beforeAll(async () => {
  const releaseDir = join(folder, 'release')
  await publishTo(releaseDir, 'la-poste-etape-numerique')
  const file = newestIn(releaseDir).files.find(({ name }) => name === 'front')
  const text = file && readFileSync(join(releaseDir, addressIn(file)), 'utf8')
  front = v.parse(frontSchema, JSON.parse(text ?? ''))
  kiosk = await serve({ kioskDir: join(projectDir, 'dist', 'kiosk'), releaseDir })
  context = await launchProfile(join(folder, 'profile'))
  page = context.pages()[0] ?? (await context.newPage())
})
afterAll(async () => {
  await context.close()
  await kiosk.stop()
  rmSync(folder, { recursive: true, force: true })
})

const keptNames = () =>
  page.evaluate(async (name) => {
    const names = (await caches.keys()).filter((each) => each.startsWith('escale-precache-shell'))
    const pages = names.map(async (each) => {
      const answer = await (await caches.open(each)).match('/')
      return (await answer?.text()) ?? ''
    })
    return (await Promise.all(pages)).every((html) => html.includes(name))
  }, front.deployment.name)

test('the engine serves another programme without a rebuild', async () => {
  await page.goto(address())
  await becomeReady(page)
  await page.locator('.where', { hasText: where() }).waitFor()
  await touch(page, 'Touchez ici pour commencer')
  await touch(page, 'Continuer')
  await arrive(page, 'De quoi avez-vous besoin ?')
  expect(await page.locator('.tile').allInnerTexts()).toEqual(
    front.deployment.tiles.map(({ label }) => label.std['fr']),
  )
  await lookAt(page, 'home-of-seniors')
  await touch(page, 'Terminer')
  await until(page, keptNames)
})

test('from the second boot on no other name is painted, not even for a moment', async () => {
  await page.goto('about:blank')
  // Kept by hand: what the very first paint holds, before any script of the page has run.
  await page.addInitScript(() => {
    const names: string[] = []
    Object.assign(globalThis, { seenNames: names })
    new MutationObserver(() => {
      const words = document.querySelector('.where')?.textContent
      if (words && names.at(-1) !== words) names.push(words)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await page.goto(address())
  await page.waitForFunction(() => performance.getEntriesByName('awake').length > 0)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seenNames'))).toEqual([where()])
  expect(await shown()).toBe(where())
  // The profile of the place holds from the first paint as well.
  expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('150')
})
