/**
 * How long a touch takes to show the next screen, offline: « Touchez ici », a need of the home screen, « Continuer » of
 * a step. Beside the floor's first paint in the same run; goal: at most 0.4 times that.
 */
import type { Page } from 'playwright-core'
import type { BenchOptions } from './bench-options.ts'
import { type BenchBrowser, launchProfile } from './boot-browser.ts'
import { measureBoot } from './boot-page.ts'
import { cell } from './boot-report.ts'
import { makeSites, type Site } from './boot-site.ts'
import { touch } from './touch-page.ts'

const slowdowns = [1, 6] as const
/** Eight turns on two speeds of processor take about three minutes. */
const defaultTurns = 8

const touches = ['Touchez ici', 'a need', 'Continuer of a step'] as const

interface Turn {
  readonly slowdown: number
  readonly floorFirstPaintMs: number
  readonly foreign: number
  readonly ms: Readonly<Record<(typeof touches)[number], number>>
}

const main = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the attract screen to the second step of the first guide of the first need. */
async function walkIn(page: Page): Promise<Turn['ms']> {
  const start = await touch(page, page.locator('.btn-main').first())
  await touch(page, main(page, 'Continuer'))
  const need = await touch(page, page.locator('.tile').first())
  await touch(page, page.locator('.row').first())
  await touch(page, main(page, 'Commencer'))
  const answer = page.locator('main input').first()
  // A step that asks wants an answer first; one that tells only wants « Continuer ».
  if (await answer.count()) await answer.dispatchEvent('click')
  const step = await touch(page, main(page, 'Continuer'))
  return { 'Touchez ici': start, 'a need': need, 'Continuer of a step': step }
}

async function takeTurn(
  browser: BenchBrowser,
  kiosk: Site,
  floor: Site,
  slowdown: number,
): Promise<Turn> {
  const { context } = browser
  const bare = await context.newPage()
  const { firstPaintMs, foreign } = await measureBoot(browser, bare, floor.origin, slowdown)
  await bare.close()

  const page = await context.newPage()
  await page.goto(kiosk.origin)
  await page.waitForFunction(() => performance.getEntriesByName('awake').length > 0)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const ms = await walkIn(page)
  await page.close()
  return { slowdown, floorFirstPaintMs: firstPaintMs, foreign, ms }
}

/** Both sites in one profile, kept by their service workers; then nothing answers any more. */
async function goOffline(sites: readonly Site[], folder: string) {
  const { context } = await launchProfile(folder)
  for (const site of sites) {
    await site.start()
    const page = await context.newPage()
    await page.goto(site.origin)
    await site.quiet()
    await page.reload()
    await site.quiet()
    await page.close()
  }
  await context.close()
  for (const site of sites) await site.stop()
}

function print(turns: readonly Turn[]) {
  for (const slowdown of slowdowns) {
    const of = turns.filter((turn) => turn.slowdown === slowdown)
    const floor = of.map(({ floorFirstPaintMs }) => floorFirstPaintMs)
    console.log(`\nCPU ÷${slowdown}, offline (${of.length} turns)`)
    console.table({
      "floor's first paint": { 'ms, ratio to the floor': cell(floor) },
      ...Object.fromEntries(
        touches.map((name) => [
          name,
          {
            'ms, ratio to the floor': cell(
              of.map(({ ms }) => ms[name]),
              floor,
            ),
          },
        ]),
      ),
      'foreign CPU': { 'ms, ratio to the floor': cell(of.map(({ foreign }) => foreign)) },
    })
  }
}

export async function run({ json, n = defaultTurns }: BenchOptions) {
  const sites = await makeSites()
  const turns: Turn[] = []
  try {
    const [kiosk, floor] = sites.all
    if (!kiosk || !floor) throw new Error('two sites are compared')
    const folder = sites.temporaryFolder()
    await goOffline(sites.all, folder)
    const browser = await launchProfile(folder)
    for (let turn = 0; turn < n; turn += 1)
      for (const slowdown of slowdowns) turns.push(await takeTurn(browser, kiosk, floor, slowdown))
    await browser.context.close()
  } finally {
    sites.remove()
  }
  if (json) console.log(JSON.stringify({ n, turns }, undefined, 2))
  else print(turns)
}
