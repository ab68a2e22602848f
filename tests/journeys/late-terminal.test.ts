/** A terminal that the network has forgotten for weeks. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { addressIn, newestIn } from './folder-release.ts'
import type { Served } from './mirror.ts'
import { leave } from './kiosk-terminal.ts'
import { type ReleaseStage, startReleaseStage } from './release-stage.ts'
import { retitle } from './release-writer.ts'
import { becomeReady, pendingRelease, storedRelease } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, mainText, sitDown, touch } from './walk-in.ts'

let stage: ReleaseStage
let browser: Browser
let page: Page
let time: ReturnType<typeof terminalTime>
beforeEach(async () => {
  stage = await startReleaseStage()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  time = terminalTime(page)
  await page.clock.install()
})
afterEach(async () => {
  await browser.close()
  await stage.stop()
})

const weekMs = 7 * 24 * 3_600_000
const filesNow = () => newestIn(stage.releaseDir).files.map(addressIn)
const isNews = (path: string) => path.startsWith('targets/')

const pathsOf = (served: readonly Served[]) => served.map(({ path }) => path).toSorted()
const bytesOf = (served: readonly Served[]) => served.reduce((sum, { bytes }) => sum + bytes, 0)
/** As they travel, compressed. */
const sizeOf = (addresses: readonly string[]) =>
  addresses.reduce(
    (sum, address) => sum + statSync(join(stage.releaseDir, `${address}.br`)).size,
    0,
  )

/** Titles of guides, as they follow each other week after week. */
const weeks = [
  { 'Déclarer ses revenus': 'Revenus, semaine 1' },
  { 'Revenus, semaine 1': 'Revenus, semaine 2', 'Payer ses impôts': 'Impôts, semaine 2' },
  { 'Revenus, semaine 2': 'Revenus, semaine 3' },
  { 'Reconnaître un piège': 'Arnaques, semaine 4' },
]

test('a terminal that was a month behind fetches what changed, once, and shows it after the person who sat there has left', async () => {
  const { mirror, hub } = stage
  await page.goto(mirror.origin)
  await becomeReady(page)
  const known = new Set(filesNow())
  await mirror.unplug()
  for (const titles of weeks) {
    hub.advance(weekMs)
    await page.clock.fastForward(weekMs)
    await stage.publish({
      rewrite: (text) =>
        Object.entries(titles).reduce(
          (told, [before, after]) => retitle(before, after)(told),
          text,
        ),
    })
  }
  const first = await storedRelease(page)
  const newest = (first ?? 0) + weeks.length
  await sitDown(page)
  await touch(page, 'Tout voir')
  await arrive(page, 'Tout voir')

  mirror.served.length = 0
  await mirror.plug()
  const changed = filesNow().filter((file) => !known.has(file))
  const fetched = () => mirror.served.filter(({ path }) => isNews(path))
  await time.live(() => fetched().length >= changed.length, { isSomebodyThere: true })
  await time.live(async () => (await pendingRelease(page)) === newest, { isSomebodyThere: true })
  expect(await mainText(page)).toContain('Déclarer ses revenus')
  expect(await mainText(page)).not.toContain('semaine')
  expect(await storedRelease(page)).toBe(first)
  expect(mirror.served.map(({ path }) => path)).toEqual([
    'metadata/2.root.json',
    'metadata/timestamp.json',
    `metadata/${newest}.snapshot.json`,
    `metadata/${newest}.targets.json`,
    ...fetched().map(({ path }) => path),
  ])
  // Neither what it has, nor the files of weeks that are over; each of the others once.
  expect(pathsOf(fetched())).toEqual(changed.toSorted())
  expect(bytesOf(fetched())).toBe(sizeOf(changed))
  const whole = sizeOf(filesNow())
  console.log(`${changed.length} files, ${bytesOf(fetched())} bytes of ${whole}.`)
  expect(bytesOf(fetched())).toBeLessThan(whole / 2)
  mirror.served.length = 0

  await leave(page)
  await time.live(async () => (await storedRelease(page)) === newest)
  await sitDown(page)
  await touch(page, 'Tout voir')
  await arrive(page, 'Tout voir')
  for (const title of ['Revenus, semaine 3', 'Impôts, semaine 2', 'Arnaques, semaine 4'])
    expect(await mainText(page)).toContain(title)
  expect(fetched()).toEqual([])
})
