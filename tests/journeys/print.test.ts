import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { isDrawn } from './drawn.ts'
import type { KioskServer } from './kiosk-server.ts'
import { publishedContent } from './published-content.ts'
import { reachedScreens, type Standing } from './reached-screens.ts'
import { sheetScene } from './scenes.ts'
import type { Mode } from './stage/scene.ts'
import { openStagePage, startStage } from './stage-server.ts'

// A third of the sheets of every guide, or all with `npm run journeys:all`, on a PC that may be slow.
vi.setConfig({ testTimeout: 300_000 })

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

/** One page object each; `/Type /Pages` is their list. */
const pagesOf = (pdf: Buffer) =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

/** Labels chosen at questions whose answer must stay on no paper. */
const secretsOf = ({ guide, log }: Standing): readonly string[] =>
  Object.entries(log).flatMap(([id, outcome]) => {
    const step = guide.steps[id]
    if (step?.kind !== 'choice' || !step.sensitive) return []
    return (
      step.options
        .filter(({ value }) => [outcome].flat().includes(value))
        .flatMap(({ label }) => Object.values(label.std))
        // A word such as « Oui » says nothing by itself.
        .filter((label) => label.length > 12)
    )
  })

test('every take-home sheet of every guide is one A4 page, and says nothing that was told in confidence', async () => {
  const content = await publishedContent(stage.folders.releaseDir)
  const sheets = Object.values(content.guides)
    .flatMap((guide) => reachedScreens(guide, content).sheets)
    .filter(({ guide, step, log }) => isDrawn(JSON.stringify([guide.id, step, log]), 3))
  const longer: string[] = []
  const told: string[] = []
  // The ordinary words are the longest. Size and ground chosen on the screen must not reach the paper.
  const comforts = [
    { textSize: 100, theme: 'light' },
    { textSize: 200, theme: 'dark' },
  ] as const
  await Promise.all(
    comforts.map(async (comfort, rank) => {
      const page = await openStagePage(browser, stage.origin, 'wide')
      const mode: Mode = {
        comfort: { ...comfort, reading: { lang: 'fr', register: 'std' } },
        canListen: false,
      }
      for (const standing of sheets.filter((_, at) => at % comforts.length === rank)) {
        const scene = sheetScene(standing)
        await page.evaluate(([shown, how]) => window.stage?.show(shown, how), [
          scene,
          mode,
        ] as const)
        const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
        if (pages !== 1) longer.push(`${scene.name}: ${pages} pages`)
        const words = await page.locator('.paper-only').evaluate((sheet) => sheet.textContent ?? '')
        for (const secret of secretsOf(standing))
          if (words.includes(secret)) told.push(`${scene.name}: ${secret}`)
      }
      await page.close()
    }),
  )
  console.log(`${sheets.length} sheets printed`)
  expect(longer).toEqual([])
  expect(told).toEqual([])
})
