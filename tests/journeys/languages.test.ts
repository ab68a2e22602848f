/** @whole Every family of screens in a language 40 % longer than French, and in one that reads from right to left. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bringAxe, isOfNobody, runAxe } from './axe.ts'
import { isDrawn } from './drawn.ts'
import { launchBrowser } from './chromium.ts'
import type { KioskServer } from './kiosk-server.ts'
import { type Look, trialLooks, type WindowName } from './modes.ts'
import { publishedContent } from './published-content.ts'
import { guideScenes, terminalScenes } from './scenes.ts'
import type { Scene } from './stage/scene.ts'
import { openStagePage, startStage } from './stage-server.ts'

const shots = process.env['ESCALE_SHOTS']

let stage: KioskServer
let browser: Browser
beforeAll(async () => {
  stage = await startStage()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})

/** One in four, drawn by name: `journeys:all` looks at them all. */
const share = 4

/** Screens of the terminal, and of the guide that has most kinds of them. */
async function families(): Promise<readonly Scene[]> {
  const content = await publishedContent(stage.folders.releaseDir)
  const kinds = ({ steps }: { readonly steps: object }) =>
    new Set(Object.values(steps).map((step: { readonly kind: string }) => step.kind)).size
  const [fullest] = Object.values(content.guides).toSorted((a, b) => kinds(b) - kinds(a))
  const all = [...terminalScenes(content), ...guideScenes(fullest?.id ?? '', content)]
  return all.filter(({ name }) => isDrawn(name, share))
}

const show = (page: Page, scene: Scene, { mode }: Look) =>
  page.evaluate(
    async ([shown, how]) => {
      await window.stage?.show(shown, how)
      return window.stage?.audit() ?? []
    },
    [scene, mode] as const,
  )

/** How much of a focused button shows is looked at in `screens.test.ts`. */
const lookedAtElsewhere = /^focus-hidden$/

test.each(['wide', 'panel'] satisfies WindowName[])(
  'nothing overflows, is cut, or is said in the wrong language: %s',
  async (window) => {
    const page = await openStagePage(browser, stage.origin, window)
    await bringAxe(page)
    const looks = trialLooks.filter((each) => each.window === window)
    const faults = new Map<string, string>()
    for (const [rank, scene] of (await families()).entries()) {
      const look = looks[rank % looks.length]
      if (!look) continue
      const found = [...(await show(page, scene, look)), ...(await runAxe(page))]
      for (const { rule, where } of found.filter(
        (fault) => !isOfNobody(fault) && !lookedAtElsewhere.test(fault.rule),
      ))
        faults.set(`${rule}: ${where}`, `${scene.name} [${look.name}]`)
      if (shots !== undefined) {
        mkdirSync(shots, { recursive: true })
        const name = `${scene.name.replaceAll(/\W+/g, '-')}.${look.name}.png`
        await page.screenshot({ path: join(shots, name) })
      }
    }
    expect([...faults].map(([fault, first]) => `${fault} (${first})`)).toEqual([])
    await page.close()
  },
  300_000,
)

test('from right to left, the way back is at the right, and French among it keeps its own order', async () => {
  const page = await openStagePage(browser, stage.origin, 'wide')
  const look = trialLooks.find(({ mode }) => mode.comfort.reading.lang === 'qps-Plocm')
  if (!look) throw new Error('no such look')
  await show(page, { name: 'home', moment: 'active', view: { at: 'home' } }, look)
  const keys = await page
    .locator('.bar button')
    .evaluateAll((all) => all.map((key) => key.getBoundingClientRect().x))
  expect(keys).toEqual([...keys].toSorted((a, b) => b - a))
  const tiles = await page
    .locator('.tiles li')
    .evaluateAll((all) => all.slice(0, 2).map((tile) => tile.getBoundingClientRect().x))
  expect(tiles[0]).toBeGreaterThan(tiles[1] ?? Infinity)
  const langs = await page
    .locator('[data-marked]')
    .evaluateAll((all) =>
      all.map((each) => `${each.getAttribute('lang')} ${each.getAttribute('dir')}`),
    )
  expect([...new Set(langs)].toSorted()).toEqual(['fr ltr', 'qps-Plocm rtl'])
  await page.close()
})
