/** @whole every screen of help, of an aidant's help and of « Faire le point », in the five ways that assisted-mode.md 5.6 asks; half of them at each `npm test`, all with `npm run journeys:all` */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assistedScenes, otherAnswers } from './assisted-scenes.ts'
import type { Content } from '#contract/release.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { isDrawn } from './drawn.ts'
import type { KioskServer } from './kiosk-server.ts'
import { publishedContent } from './published-content.ts'
import { diagnosticScenes } from './door-scenes.ts'
import { helpScenes } from './scenes.ts'
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
let content: Content
/** Those that only an aidant touches. */
let ofAidants: ReadonlySet<Scene>
beforeAll(async () => {
  stage = await startStage()
  browser = await launchBrowser()
  content = await publishedContent(stage.folders.releaseDir)
  const { person, aidant } = assistedScenes(content)
  ofAidants = new Set(aidant)
  scenes = [...helpScenes, ...diagnosticScenes(content), ...person, ...aidant]
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})

describe.each(Object.entries(looks))('15. %s', (look, comfort) => {
  test.each(['wide', 'panel'] as const)('axe and our own rules find nothing, %s', async (size) => {
    const page = await openStagePage(browser, stage.origin, size)
    await bringAxe(page)
    const found: string[] = []
    for (const scene of scenes.filter(({ name }) => isDrawn(`${look} ${size} ${name}`, 2))) {
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

test('7. the aidant’s notes are never drawn with anything of the person in sight: two people who answered otherwise give the same pixels', async () => {
  const pairs = otherAnswers(content).slice(0, 8)
  expect(pairs.length).toBeGreaterThan(3)
  const page = await openStagePage(browser, stage.origin, 'wide')
  const draw = async (scene: Scene) => {
    await page.evaluate(
      async ([shown, mode]) => {
        await window.stage?.show(shown, mode)
      },
      [scene, { comfort: ordinary, canListen: true }] as const,
    )
    return page.screenshot()
  }
  for (const [one, other] of pairs) {
    const seen = await draw(one)
    // Nothing that a person answers, ticks or types is on the page, in sight or not.
    expect(await page.locator('main').locator('input, .opts, .face, .papers').count()).toBe(0)
    expect((await draw(other)).equals(seen), one.walk?.guide).toBe(true)
  }
  // The looking would see it: on the person's own screen, at that question, their answers are not the same.
  const [[one, other] = []] = pairs
  if (!one?.walk || !other?.walk) throw new Error('no pair')
  const asked = Object.keys(other.walk.log).find((id) => one.walk?.log[id] !== other.walk?.log[id])
  const before = Object.keys(one.walk.log).indexOf(asked ?? '')
  const log = Object.fromEntries(Object.entries(one.walk.log).slice(0, before))
  const atQuestion = async ({ walk }: Scene) => {
    await draw({ name: 'home', moment: 'active', view: { at: 'home' } })
    if (!walk) throw new Error('no walk')
    return draw({
      name: 'question',
      moment: 'active',
      view: { at: 'guide' },
      walk: { ...walk, log },
    })
  }
  expect((await atQuestion(one)).equals(await atQuestion(other))).toBe(false)
  await page.close()
})
