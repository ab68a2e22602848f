/** @whole every screen of help, of an aidant's help and of « Faire le point », in the five ways that assisted-mode.md 5.6 asks */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assistedScenes } from './assisted-scenes.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import type { KioskServer } from './kiosk-server.ts'
import { publishedContent } from './published-content.ts'
import { diagnosticScenes, helpScenes } from './scenes.ts'
import type { Fault, Mode, Scene } from './stage/scene.ts'
import { openStagePage, startStage } from './stage-server.ts'

const ordinary: Mode['comfort'] = {
  reading: { lang: 'fr', register: 'std' },
  textSize: 100,
  theme: 'light',
}
const looks: Readonly<Record<string, Mode['comfort']>> = {
  normal: ordinary,
  '150 %': { ...ordinary, textSize: 150 },
  '200 %': { ...ordinary, textSize: 200 },
  contrast: { ...ordinary, theme: 'dark' },
  easy: { ...ordinary, reading: { lang: 'fr', register: 'easy' } },
}

const keysOfBanner = /« (?:Notes de l’aidant|L’aidant est toujours là) »/

/** A2: an aidant's targets may have 44 px, where the public's have 64. */
const isLargeEnoughForStaff = ({ rule, where }: Fault, isOfAidants: boolean) => {
  const [, width = 0, height = 0] = /([\d.]+)×([\d.]+)$/.exec(where) ?? []
  const isTheirs = isOfAidants || keysOfBanner.test(where)
  return isTheirs && rule === 'target-64' && Math.min(Number(width), Number(height)) >= 44
}

let stage: KioskServer
let browser: Browser
let scenes: readonly Scene[]
/** Those that only an aidant touches. */
let ofAidants: ReadonlySet<Scene>
beforeAll(async () => {
  stage = await startStage()
  browser = await launchBrowser()
  const content = await publishedContent(stage.folders.releaseDir)
  const { person, aidant } = assistedScenes(content)
  ofAidants = new Set(aidant)
  scenes = [...helpScenes, ...diagnosticScenes(content), ...person, ...aidant]
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})

describe.each(Object.entries(looks))('15. %s', (_name, comfort) => {
  test.each(['wide', 'panel'] as const)('axe and our own rules find nothing, %s', async (size) => {
    const page = await openStagePage(browser, stage.origin, size)
    await bringAxe(page)
    const found: string[] = []
    for (const scene of scenes) {
      const faults = await page.evaluate(
        async ([shown, mode]) => {
          await window.stage?.show(shown, mode)
          return window.stage?.audit() ?? []
        },
        [scene, { comfort, canListen: true }] as const,
      )
      const all = [...faults, ...(await runAxe(page))].filter(
        (fault) => !isLargeEnoughForStaff(fault, ofAidants.has(scene)),
      )
      for (const { rule, where } of all) found.push(`${scene.name}: ${rule}, ${where}`)
    }
    await page.close()
    expect(found).toEqual([])
  })
})
