/** @whole A pass used beside an aidant, from the terminal to the statistics of the department: one number, of nobody. */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterBatchSchema, smallestCount, statisticsSchema } from '#contract/counters.ts'
import { acceptRules, agree, joinAssisted, typeCode } from './assisted-terminal.ts'
import { codes, publishAssisted } from './assisted-release.ts'
import { launchBrowser } from './chromium.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, mainText, sitDown, touch } from './walk-in.ts'

const dayMs = 86_400_000
const passTitle = 'Le pass numérique'

let folder: string
let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
let page: Page
let time: ReturnType<typeof terminalTime>
/** What the hub has taken. */
const sent: unknown[] = []
beforeAll(async () => {
  folder = temporaryFolder()
  const release = await publishAssisted(folder, 'lot-et-garonne-declic47')
  hub = await startFleetHub(release.releaseDir, release.pepper)
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  page = await context.newPage()
  time = terminalTime(page)
  page.on('response', (response) => {
    if (response.ok() && response.url().endsWith('/api/terminal/counters'))
      sent.push(response.request().postDataJSON())
  })
  await joinAssisted(context, hub, 'agen-1', 'agen')
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('nobody but an aidant counts a pass, and one that was counted by mistake is taken back', async () => {
  await sitDown(page)
  await touch(page, 'Aide')
  await touch(page, passTitle)
  await arrive(page, passTitle)
  expect(await page.getByRole('button', { name: 'Un pass utilisé' }).count()).toBe(0)

  await agree(page)
  await typeCode(page, '10', codes.hina)
  await acceptRules(page)
  await arrive(page, 'Notes de l’aidant')
  // « Arrêter l’aide » is in the banner.
  await page.getByRole('button', { name: 'Aide', exact: true }).click()
  await touch(page, passTitle)
  await page.getByText('Aucun pass compté pendant cette visite.').waitFor()
  await touch(page, 'Un pass utilisé')
  await touch(page, 'Un pass utilisé')
  await page.getByText('2 pass comptés pendant cette visite.').waitFor()
  await touch(page, 'Annuler un pass')
  await page.getByText('1 pass compté pendant cette visite.').waitFor()
  await lookAt(page, 'pass-of-aidant')
  expect(await page.locator('main input').count()).toBe(0)
  expect(await mainText(page)).toContain('Ni le numéro du pass, ni la personne.')
})

test('one number leaves the day after, and is told once there are enough of them', async () => {
  for (let more = 1; more < smallestCount; more += 1) await touch(page, 'Un pass utilisé')
  await page.getByText(`${smallestCount} pass comptés pendant cette visite.`).waitFor()
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  expect(sent).toEqual([])

  hub.advance(dayMs)
  await page.clock.fastForward(dayMs)
  await time.live(() => sent.length > 0)
  const [batch] = v.parse(v.array(counterBatchSchema), sent)
  const point = { kind: 'voucher', guide: 'pass-numerique', of: 'pass-numerique' }
  expect(batch).toMatchObject({ cells: [], points: [{ ...point, count: smallestCount }] })
  const day = batch?.points[0]?.day ?? ''
  // Besides the number, a day, and a name that is drawn by chance.
  expect(Object.keys(batch?.points[0] ?? {}).toSorted()).toEqual([
    'count',
    'day',
    'guide',
    'kind',
    'of',
  ])

  // A month is told once it is over and settled.
  hub.advance(60 * dayMs)
  const month = day.slice(0, 7)
  const period = `?from=${month}&to=${month}`
  const { points } = v.parse(
    statisticsSchema,
    JSON.parse(await hub.read(`/api/admin/statistics${period}`)),
  )
  expect(points).toEqual([{ ...point, month, count: smallestCount }])
  const csv = await hub.read(`/api/admin/statistics.csv${period}`)
  const row = csv.split('\n').find((line) => line.includes('pass utilisé'))
  expect(row).toContain('pass-numerique')
  expect(row).toContain(String(smallestCount))
})
