/** The plug of a terminal is pulled while a big release comes in. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchProfile, pullPlug } from './chromium.ts'
import { addressIn, newestIn } from './folder-release.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { type ReleaseStage, startReleaseStage } from './release-stage.ts'
import { retitle } from './release-writer.ts'
import { becomeReady, storedRelease } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, mainText, sitDown, touch } from './walk-in.ts'

let stage: ReleaseStage
let profile: string
let context: BrowserContext
let page: Page
let time: ReturnType<typeof terminalTime>
beforeEach(async () => {
  stage = await startReleaseStage()
  profile = temporaryFolder()
  await powerOn()
  await becomeReady(page)
})
afterEach(async () => {
  await context.close()
  await stage.stop()
  rmSync(profile, { recursive: true, force: true })
})

async function powerOn() {
  context = await launchProfile(profile)
  page = await context.newPage()
  time = terminalTime(page)
  await page.clock.install()
  await page.goto(stage.mirror.origin)
}

/** Files for a later version of the app, each bigger than a guide. */
const films = Object.fromEntries(
  Array.from({ length: 8 }, (_, at) => [
    `films/film-${at}`,
    JSON.stringify(randomBytes(40_000).toString('base64')),
  ]),
)

async function readTitles() {
  await sitDown(page)
  await touch(page, 'Tout voir')
  await arrive(page, 'Tout voir')
  return mainText(page)
}

/** The answer to the next request for it stops halfway. */
function stallAt(film: string) {
  let isHalfway = false
  void stage.mirror
    .stallAt((path) => path.includes(film))
    .then(() => {
      isHalfway = true
    })
  return () => isHalfway
}

test('a terminal cut off twice in the middle of a big download shows its guides all the same, and fetches again nothing but what was cut', async () => {
  const { mirror, releaseDir } = stage
  const filesNow = () => newestIn(releaseDir).files.map(addressIn)
  const known = new Set(filesNow())
  const held = await storedRelease(page)
  const title = 'Revenus, avec un film'
  await stage.publish({ rewrite: retitle('Déclarer ses revenus', title), added: films })
  mirror.served.length = 0

  const isInFirst = stallAt('film-1')
  await time.live(isInFirst)
  await pullPlug(context)

  const isInFifth = stallAt('film-5')
  await powerOn()
  expect(await readTitles()).toContain('Déclarer ses revenus')
  await time.live(isInFifth, { isSomebodyThere: true })
  expect(await storedRelease(page)).toBe(held)
  await pullPlug(context)

  await powerOn()
  await time.live(async () => (await storedRelease(page)) !== held)
  expect(await readTitles()).toContain(title)

  const fetched = mirror.served.filter(({ path }) => path.startsWith('targets/'))
  const news = filesNow().filter((file) => !known.has(file))
  const isCut = (path: string) => path.includes('film-1') || path.includes('film-5')
  expect(fetched.map(({ path }) => path).toSorted()).toEqual(
    [...news, ...news.filter(isCut)].toSorted(),
  )
})
