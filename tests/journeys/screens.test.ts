import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Content } from '#contract/release.ts'
import { isTrialLanguage } from '#contract/language-pack.ts'
import { bringAxe, isOfNobody, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { chosenDeployments, deployments } from './deployment-release.ts'
import { drawnNumber, isDrawn, isWhole, seed } from './drawn.ts'
import type { KioskServer } from './kiosk-server.ts'
import { allLooks, coveringLooks, type Look, looksOfRank } from './modes.ts'
import { publishedContent } from './published-content.ts'
import { doorScenes } from './door-scenes.ts'
import { guideScenes, needScenes, terminalScenes } from './scenes.ts'
import type { Fault, Scene } from './stage/scene.ts'
import { openStagePage, serveDeployment, startStage } from './stage-server.ts'

/** Of the screens of guides, `npm test` looks at one in six, each in one look. */
const share = 6

const lookOfGuide = ({ name }: Scene): readonly Look[] =>
  coveringLooks.filter((_, at) => at === drawnNumber(name, coveringLooks.length, 'look'))

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

interface Render {
  readonly scene: Scene
  readonly look: Look
}

async function look(page: Page, { scene, look: { mode } }: Render): Promise<readonly Fault[]> {
  const faults = await page.evaluate(
    async ([shown, how]) => {
      await window.stage?.show(shown, how)
      return window.stage?.audit() ?? []
    },
    [scene, mode] as const,
  )
  const ofAxe = await runAxe(page)
  const isTrial = isTrialLanguage(mode.comfort.reading.lang)
  return [...faults, ...(isTrial ? ofAxe.filter((fault) => !isOfNobody(fault)) : ofAxe)]
}

/** What nobody should ever meet, planted in a screen: each rule must be able to see its own. */
const plantFaults = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.lang = 'en'
    document.querySelector('main .fill')?.insertAdjacentHTML(
      'beforeend',
      `<h1>Deux titres</h1>
      <p style="color: #bbb; background: #ccc; font-size: 12px">petit et pâle</p>
      <p style="white-space: nowrap">${'trop large '.repeat(60)}</p>
      <p style="height: 10px; overflow: hidden">coupé</p>
      <p>{{count}}</p>
      <p>Déclarer ses revenus</p>
      <svg><use href="#nulle-part" /></svg>
      <span class="stamp" style="width: 40px; height: 40px"><svg></svg></span>
      <button style="width: 40px; height: 40px">a</button><button style="width: 40px; height: 40px">b</button>
      `,
    )
    document
      .querySelector('.bar-key-finish')
      ?.insertAdjacentHTML(
        'beforeend',
        '<b style="width: 1em; overflow-wrap: anywhere; white-space: normal">lettres</b>',
      )
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })

/** What stays in sight over everything else. */
const plantCover = (page: Page) =>
  page.evaluate(() => {
    document
      .querySelector('main .fill')
      ?.insertAdjacentHTML(
        'beforeend',
        '<div style="position: sticky; bottom: 0; height: 600px; background: #fff"></div>',
      )
  })

test('beside a site, the button that begins a guide is in sight whatever the size of text', async () => {
  const page = await openStagePage(browser, stage.origin, 'panel')
  const scene: Scene = {
    name: 'introduction',
    moment: 'active',
    view: { at: 'introduction', guide: 'impots-declaration' },
  }
  for (const textSize of [100, 150, 200] as const) {
    const reading = { lang: 'fr', register: 'std' } as const
    const mode = { comfort: { reading, textSize, theme: 'light' as const }, canListen: true }
    const roomPx = await page.evaluate(
      async ([shown, how]) => {
        await window.stage?.show(shown, how)
        const bottomOf = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.NaN
        return bottomOf('main') - bottomOf('main .btn-main')
      },
      [scene, mode] as const,
    )
    expect(roomPx, `${textSize} %`).toBeGreaterThanOrEqual(0)
  }
  await page.close()
})

/** One line per fault, however many screens it is on: where it was first seen, and how often. */
class Report {
  readonly lines = new Map<string, { first: string; times: number }>()

  add({ scene, look: { name } }: Render, faults: readonly Fault[]) {
    for (const { rule, where } of faults) {
      const line = `${rule}: ${where}`
      const known = this.lines.get(line) ?? { first: `${scene.name} [${name}]`, times: 0 }
      known.times += 1
      this.lines.set(line, known)
    }
  }

  print = () => [...this.lines].map(([line, { first, times }]) => `${line} (${times} ×, ${first})`)
}

test('the looking sees what it looks for', async () => {
  const page = await openStagePage(browser, stage.origin, 'wide')
  await bringAxe(page)
  const [home] = looksOfRank(0)
  if (!home) throw new Error('no look')
  await look(page, { scene: { name: 'home', moment: 'active', view: { at: 'home' } }, look: home })
  await plantFaults(page)
  const audit = () => page.evaluate(() => window.stage?.audit() ?? [])
  const faults = [...(await audit()), ...(await runAxe(page))]
  await plantCover(page)
  const rules = new Set([...faults, ...(await audit())].map(({ rule }) => rule))
  expect([...rules].toSorted()).toEqual([
    'axe color-contrast',
    'broken-word',
    'cut',
    'focus-hidden',
    'gap-8',
    'lang',
    'missing-picture',
    'one-h1',
    'outside',
    'picture-40',
    'raw-key',
    'scrolls-sideways',
    'target-64',
    'text-18',
    'title-focus',
  ])
  await page.close()
})

/** Every screen of these in the looks drawn for it; says what is wrong with them. */
async function lookAtAll(origin: string, renders: readonly Render[]): Promise<Report> {
  // Mode by mode: a long run says how far it is, and what it has seen so far stands.
  const byLook = Map.groupBy(renders, (render) => render.look)
  const report = new Report()
  await Promise.all(
    windowsOf(byLook.keys()).map(async (window) => {
      const page = await openStagePage(browser, origin, window)
      await bringAxe(page)
      for (const [each, ofLook] of byLook) {
        if (each.window !== window) continue
        await page.emulateMedia({ forcedColors: each.isForced ? 'active' : 'none' })
        for (const render of ofLook) report.add(render, await look(page, render))
        if (isWhole)
          console.log(`${each.name}: ${ofLook.length} renders, ${report.lines.size} faults so far`)
      }
      await page.close()
    }),
  )
  return report
}

const windowsOf = (looks: Iterable<Look>) => [...new Set([...looks].map(({ window }) => window))]

const rendersOf = (scene: Scene, looks: readonly Look[]) =>
  (isWhole ? allLooks : looks).map((each): Render => ({ scene, look: each }))

function rendersOfGuides(content: Content, guides: readonly string[]) {
  const scenes = guides.flatMap((id) => guideScenes(id, content))
  const drawn = scenes.filter(({ name }) => isDrawn(name, share))
  return {
    of: `${drawn.length} of ${scenes.length} screens of guides (seed ${seed})`,
    renders: drawn.flatMap((scene) => rendersOf(scene, lookOfGuide(scene))),
  }
}

const readable =
  'the screens that can be reached are readable, reachable by a finger and by a screen reader, in every mode'

const [first] = deployments
/** Guides that were looked at already: deployments share shelves. What a deployment says otherwise is looked at by `journeys:all`. */
const seen = new Set<string>()

test.each(chosenDeployments)(
  `${readable}: %s`,
  async (deployment) => {
    const isFirst = deployment === first
    const served = isFirst ? stage : await serveDeployment(stage, deployment)
    const content = await publishedContent(served.folders.releaseDir)
    const fresh = Object.entries(content.guides).filter(([id, guide]) => {
      const key = isWhole ? JSON.stringify(guide) : id
      return !seen.has(key) && seen.add(key)
    })
    const ofGuides = rendersOfGuides(
      content,
      fresh.map(([id]) => id),
    )
    const scenes =
      isFirst || isWhole
        ? terminalScenes(content)
        : [...needScenes(content), ...doorScenes(content)]
    const renders = [
      ...scenes.flatMap((scene, rank) => rendersOf(scene, looksOfRank(rank))),
      ...ofGuides.renders,
    ]
    const report = await lookAtAll(served.origin, renders)
    if (!isFirst) await served.stop()
    console.log(
      `${deployment}: ${ofGuides.of}, ${scenes.length} others, ${renders.length} renders, ${report.lines.size} faults`,
    )
    expect(report.print()).toEqual([])
  },
  3_600_000,
)
