/** The console in every look, what a machine can see wrong in it, and a picture of it for eyes. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runAxe } from './axe.ts'
import { drawnNumber, isWhole } from './drawn.ts'
import type { Fault } from './stage/scene.ts'

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly text: '100' | '150' | '200'
  readonly width: number
  readonly height: number
}

/** The laptop in both themes, large text, a wide screen, and the laptop at twice its size. */
export const looks: readonly Look[] = [
  { theme: 'light', text: '100', width: 1280, height: 800 },
  { theme: 'dark', text: '100', width: 1280, height: 800 },
  { theme: 'light', text: '200', width: 1280, height: 800 },
  { theme: 'dark', text: '150', width: 1440, height: 900 },
  { theme: 'light', text: '100', width: 640, height: 400 },
]

/** What a machine can see wrong besides what axe sees. Sizes are CSS px. */
const looksWrong = (page: Page): Promise<readonly Fault[]> =>
  page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      )
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class')} « ${element.textContent.slice(0, 40)} »`
    const wide = [document.documentElement, ...seen('main, .staff-frame, dialog')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((element) => ({ rule: 'scrolls-sideways', where: nameOf(element) }))
    const small = seen('button, a.btn, nav a, .chip > span, select, input[type=text], summary')
      .filter((element) => !element.matches('.staff-skip'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return Math.min(width, height) < 43.5
      })
      .map((element) => ({ rule: 'target-44', where: nameOf(element) }))
    const missing = seen('svg use')
      .filter((use) => !document.querySelector(use.getAttribute('href') ?? '#none'))
      .map((use) => ({ rule: 'missing-picture', where: use.getAttribute('href') ?? '' }))
    const titles =
      seen('h1').length === 1 ? [] : [{ rule: 'one-h1', where: String(seen('h1').length) }]
    return [...wide, ...small, ...missing, ...titles]
  })

/** axe does not measure the contrast of what is out of sight: the window is as tall as the screen for a moment. */
async function axeWhole(page: Page): Promise<readonly Fault[]> {
  const size = page.viewportSize()
  if (!size) throw new Error('no viewport')
  const height = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('main, .staff-frame, dialog')].map(
        (part) => part.scrollHeight,
      ),
    ),
  )
  await page.setViewportSize({ ...size, height: Math.max(size.height, height + 200) })
  const faults = await runAxe(page)
  await page.setViewportSize(size)
  return faults
}

export const faultsOf = async (page: Page): Promise<readonly Fault[]> => [
  ...(await looksWrong(page)),
  ...(await axeWhole(page)),
]

/** Where pictures go; nowhere unless somebody wants to see them. */
const picturesDir = process.env['ESCALE_PICTURES']

const nameOfLook = ({ theme, text, width }: Look) => `${width}-${theme}-${text}`

/** Keeps what is seen now as `<name>.<look>.png`, when pictures are wanted. */
export async function takePicture(page: Page, name: string, look: Look): Promise<void> {
  if (picturesDir === undefined) return
  mkdirSync(picturesDir, { recursive: true })
  await page.screenshot({ path: join(picturesDir, `${name}.${nameOfLook(look)}.png`) })
}

/** One look drawn by the name of the screen; all of them for pictures and `npm run journeys:all`. */
const looksAt = (name: string): readonly Look[] =>
  isWhole || picturesDir !== undefined
    ? looks
    : looks.filter((_, at) => at === drawnNumber(name, looks.length, 'look'))

/** What is wrong with what is on screen now, look after look, without leaving where one is. */
export async function faultsInEveryLook(page: Page, name: string): Promise<readonly string[]> {
  const faults = new Map<string, string>()
  for (const look of looksAt(name)) {
    const { theme, text, width, height } = look
    await page.setViewportSize({ width, height })
    await page.evaluate((to) => Object.assign(document.documentElement.dataset, to), {
      theme,
      text,
    })
    await takePicture(page, name, look)
    for (const { rule, where } of await faultsOf(page))
      faults.set(`${rule}: ${where}`, nameOfLook(look))
  }
  const [usual] = looks
  if (usual) await page.setViewportSize({ width: usual.width, height: usual.height })
  await page.evaluate(() =>
    Object.assign(document.documentElement.dataset, { theme: 'light', text: '100' }),
  )
  return [...faults].map(([fault, look]) => `${name}: ${fault} (${look})`)
}
