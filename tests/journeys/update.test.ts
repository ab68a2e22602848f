import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultFolder } from '#publish/commands/command.ts'
import { projectDir } from '../../src/setup/install.js'
import { launchBrowser } from './chromium.ts'
import { publishFrom } from './deployment-release.ts'
import { addressIn, newestIn } from './folder-release.ts'
import { type KioskServer, startKiosk, temporaryFolder } from './kiosk-server.ts'
import { becomeReady, storedRelease, until } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, mainText, sitDown, touch } from './walk-in.ts'

let kiosk: KioskServer
let browser: Browser
let page: Page
let time: ReturnType<typeof terminalTime>
beforeEach(async () => {
  kiosk = await startKiosk()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.clock.install()
  time = terminalTime(page)
  await page.goto(kiosk.origin)
  await becomeReady(page)
})
afterEach(async () => {
  await browser.close()
  await kiosk.stop()
})

/** A text file of the server, changed as a new deployment of it would. */
function change(path: string, by: (text: string) => string) {
  const before = readFileSync(path, 'utf8')
  const after = by(before)
  if (after === before) throw new Error(`${path} did not change`)
  writeFileSync(path, after)
  // What was compressed is of the version before.
  rmSync(`${path}.br`, { force: true })
}

/** Another version of the app: another title in the window's tab, and another page in the list of what to keep. */
function serveVersion(version: number) {
  const { kioskDir } = kiosk.folders
  change(join(kioskDir, 'index.html'), (html) =>
    html.replace(/<title>.*<\/title>/, `<title>Escale ${version}</title>`),
  )
  change(join(kioskDir, 'service-worker.js'), (script) =>
    script.replace(
      /(?<before>revision:"|"revision":")(?<old>[^"]+)(?<between>",\s*"?url"?:\s*"index\.html")/,
      `$<before>${String(version).repeat(32)}$<between>`,
    ),
  )
}

/** What the browser also does by itself now and then; resolves once the new version waits. */
async function findNewVersion() {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })
  await until(page, () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration?.waiting?.state === 'installed'
    }),
  )
}

async function leave() {
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await touch(page, 'Nouvelle personne')
  await arrive(page, 'Bonjour')
}

test('three new versions of the app in turn are each taken on the attract screen, never under a person', async () => {
  for (const version of [2, 3, 4]) {
    const before = await page.title()
    await sitDown(page)
    serveVersion(version)
    await findNewVersion()
    await page.clock.runFor(60_000)
    expect(await page.title()).toBe(before)
    await page.getByRole('heading', { name: 'De quoi avez-vous besoin ?' }).waitFor()

    await leave()
    expect(await page.title()).toBe(before)
    await page.clock.runFor(6000)
    await page.waitForFunction((title) => document.title === title, `Escale ${version}`)
    await arrive(page, 'Bonjour')
    await becomeReady(page)
  }
})

const releaseFiles = () =>
  newestIn(kiosk.folders.releaseDir).files.map((file) => `/releases/${addressIn(file)}`)

/** Publishes the deployment with the title of one guide changed; gives the files that were not there before. */
async function publishTitle(folder: string, version: number): Promise<readonly string[]> {
  const before = releaseFiles()
  const guides = join(folder, '../common/nouvelle-caledonie/guides')
  change(join(guides, 'impots-declaration.guide.yaml'), (yaml) =>
    yaml
      .replace(/^version: \d+$/m, `version: ${version}`)
      .replace(
        /^ {2}title: .*$/m,
        `  title: { std: { fr: "Revenus ${version}", en: "Income ${version}" }, easy: { fr: "Revenus ${version}", en: "Income ${version}" } }`,
      ),
  )
  await publishFrom(folder, kiosk.folders.releaseDir)
  await kiosk.takeRelease()
  return releaseFiles().filter((file) => !before.includes(file))
}

test('newer guides are fetched by their difference, and shown once the person has left', async () => {
  const copy = temporaryFolder()
  cpSync(join(projectDir, defaultFolder, '..'), copy, { recursive: true })
  const folder = join(copy, 'nouvelle-caledonie-pcn')
  const fetched: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/releases/targets/')) fetched.push(pathname)
  })
  // The second is the first that finds one before the one before to sweep away; a third would meet the same.
  for (const version of [2, 3]) {
    const shown = await storedRelease(page)
    await sitDown(page)
    fetched.length = 0
    const news = await publishTitle(folder, version)
    await touch(page, 'Tout voir')
    await arrive(page, 'Tout voir')
    await time.live(() => fetched.length >= news.length, { isSomebodyThere: true })
    expect(await mainText(page)).not.toContain(`Revenus ${version}`)
    expect(await storedRelease(page)).toBe(shown)

    await leave()
    await until(page, async () => (await storedRelease(page)) !== shown)
    expect(fetched.toSorted()).toEqual(news.toSorted())
    expect(news.length).toBeLessThan(releaseFiles().length / 2)
    await sitDown(page)
    await touch(page, 'Tout voir')
    await arrive(page, 'Tout voir')
    expect(await mainText(page)).toContain(`Revenus ${version}`)
    await leave()
  }
  rmSync(copy, { recursive: true })
})
