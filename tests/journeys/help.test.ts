/** @whole A person calls from a terminal and an aidant comes: two browsers, the real hub, and the hub gone and back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { counterOn } from './counter.ts'
import { startFleetHub } from './fleet-hub.ts'
import { moveClock, withMovableClock } from './movable-clock.ts'
import { until } from './terminal-ready.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
const start = async () => {
  hub = await startFleetHub()
  browser = await launchBrowser()
}
const stop = async () => {
  await browser.close()
  await hub.stop()
}

const aTerminal = () => counterOn(browser, hub, { prepare: withMovableClock }).aTerminal()
const aTablet = () => counterOn(browser, hub, { prepare: withMovableClock }).aTablet()

const call = async (terminal: Page) => {
  await touch(terminal, 'Aide')
  await touch(terminal, "Demander de l'aide")
}

/** Until the tablet has rung. */
async function callUntilHeard(terminal: Page, tablet: Page): Promise<void> {
  await tablet.evaluate(() => performance.clearMarks('rung'))
  await call(terminal)
  await until(tablet, () => tablet.evaluate(() => performance.getEntriesByName('rung').length > 0))
}

/** Height of the capitals of a text, in millimetres, on a screen of 21.5 inches (476 mm wide). */
const capitalMm = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const px = Number.parseFloat(getComputedStyle(element).fontSize)
    return (px * 0.66 * 476) / innerWidth
  })

const nobodyWaits = (tablet: Page) => tablet.getByText('Personne n’attend.').waitFor()

/** Where every key of the bar is, and whether what the « Aide » key shows stays inside it. */
const barOf = (terminal: Page) =>
  terminal.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return [left, top, right, bottom].map(Math.round)
    }
    const help = document.querySelector('.bar-key-help')
    const [left = 0, , right = 0] = help ? boxOf(help) : []
    const parts = [...(help?.querySelectorAll('.help-mark > *') ?? [])].map(boxOf)
    return {
      keys: [...document.querySelectorAll('.bar-key')].map(boxOf),
      isInside: parts.every(([from = 0, , to = 0]) => from >= left && to <= right),
      says: help?.querySelector('.help-mark b')?.textContent,
      told: document.querySelector('#help-news')?.textContent,
    }
  })

describe('at one counter', () => {
  let terminal: Page
  let tablet: Page
  beforeAll(async () => {
    await start()
    terminal = await aTerminal()
    tablet = await aTablet()
  })
  afterAll(stop)

  /** At once: who has said goodbye is forgotten by the screen too. */
  const nextPerson = async () => {
    await touch(terminal, 'Terminer')
    await arrive(terminal, 'Au revoir')
    await touch(terminal, 'Nouvelle personne')
  }

  test('a person calls, the tablet rings, an aidant comes, and it ends by either of them', async () => {
    await nobodyWaits(tablet)

    await sitDown(terminal)
    await callUntilHeard(terminal, tablet)
    await arrive(terminal, "L'aide est demandée")
    await terminal.getByText("Il est arrivé à l'accueil.").waitFor()
    await tablet.getByText('attend depuis moins d’une minute').waitFor()
    await bringAxe(tablet)
    expect(await runAxe(tablet)).toEqual([])
    await touch(tablet, 'J’arrive')
    await arrive(terminal, "L'aide arrive")
    await touch(terminal, 'Continuer en attendant')
    await arrive(terminal, 'De quoi avez-vous besoin ?')
    await touch(terminal, 'Aide')
    await touch(terminal, "Annuler l'appel")
    await nobodyWaits(tablet)

    await touch(terminal, "Demander de l'aide")
    await touch(tablet, 'J’arrive')
    await touch(tablet, 'C’est fini')
    await arrive(terminal, "L'appel est fini")
    await touch(terminal, "Demander de l'aide")
    await nextPerson()
    await nobodyWaits(tablet)
  })

  test('how far the call has come is on the « Aide » key of every screen, is said once, and moves no key, at 200 % too', async () => {
    await sitDown(terminal, 'Français')
    const sizes = [
      { width: 1280, height: 720 },
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
      { width: 400, height: 720 },
    ]
    const look = async () => {
      const seen: Awaited<ReturnType<typeof barOf>>[] = []
      for (const viewport of sizes) {
        await terminal.setViewportSize(viewport)
        for (let size = 0; size < 3; size += 1) {
          await touch(terminal, 'Texte')
          seen.push(await barOf(terminal))
        }
      }
      return seen
    }
    const before = await look()
    expect(before.every(({ says }) => says === undefined)).toBe(true)
    const states = [
      ['vu', "Votre appel est arrivé à l'accueil.", async () => {}],
      ['arrive', "L'aide arrive.", () => touch(tablet, 'J’arrive')],
    ] as const
    await call(terminal)
    await terminal.getByText("Il est arrivé à l'accueil.").waitFor()
    // The screen says it itself.
    expect((await barOf(terminal)).told).toBe('')
    await touch(terminal, 'Continuer en attendant')
    for (const [word, told, become] of states) {
      await become()
      await terminal.locator('.help-mark b', { hasText: word }).waitFor()
      const now = await look()
      expect(now.map(({ keys }) => keys)).toEqual(before.map(({ keys }) => keys))
      expect(now.filter(({ isInside }) => !isInside)).toEqual([])
      expect(new Set(now.map((bar) => bar.told))).toEqual(new Set([told]))
    }
    await bringAxe(terminal)
    expect(await runAxe(terminal)).toEqual([])
    await touch(tablet, 'C’est fini')
    await terminal.locator('.help-mark b').waitFor({ state: 'detached' })
    await terminal.setViewportSize({ width: 1280, height: 720 })
    await nextPerson()
  })

  test('without the hub the screen is the sign, the tablet says that it is blind, and the call goes out when the hub is back', async () => {
    await sitDown(terminal)
    await hub.halt()
    await tablet.getByText('Cette page ne reçoit plus rien').waitFor()

    await call(terminal)
    await arrive(terminal, 'Aide')
    expect(await capitalMm(terminal, '.help-sign h1')).toBeGreaterThan(25)
    expect(await capitalMm(terminal, '.help-sign-far p')).toBeGreaterThan(25)
    await bringAxe(terminal)
    expect(await runAxe(terminal)).toEqual([])
    await touch(terminal, 'Continuer en attendant')
    await arrive(terminal, 'De quoi avez-vous besoin ?')

    await terminal.reload()
    await arrive(terminal, 'Aide')
    await tablet.reload()
    await arrive(tablet, 'Aucun appel n’arrive ici')

    await hub.resume()
    await arrive(terminal, "L'aide est demandée")
    await arrive(tablet, 'Agence OPT de Koné')
    await touch(tablet, 'J’arrive')
    await arrive(terminal, "L'aide arrive")
    await touch(terminal, 'Terminer')
    await arrive(terminal, 'Au revoir')
    await nobodyWaits(tablet)
  })
})

const twoYearsMs = 2 * 365 * 86_400_000

describe('between two clocks', () => {
  beforeEach(start)
  afterEach(stop)

  test.each([
    ['ahead', 'behind', twoYearsMs, -twoYearsMs],
    ['behind', 'ahead', -twoYearsMs, twoYearsMs],
  ])(
    '14. a terminal two years %s and a tablet two years %s are heard by the hub and hear each other',
    async (_terminal, _tablet, ofTerminal, ofTablet) => {
      const terminal = await aTerminal()
      const tablet = await aTablet()
      await moveClock(terminal, ofTerminal)
      await moveClock(tablet, ofTablet)
      await nobodyWaits(tablet)
      await tablet.getByText('En écoute').waitFor()
      await sitDown(terminal, 'Français')
      await call(terminal)
      await terminal.getByText("Il est arrivé à l'accueil.").waitFor()
      // How long is told by the hub, and not by two clocks that differ by four years.
      await tablet.getByText('attend depuis moins d’une minute').waitFor()
      await touch(tablet, 'J’arrive')
      await arrive(terminal, "L'aide arrive")
      expect(await tablet.getByText('Cette page ne reçoit plus rien').count()).toBe(0)
      await touch(terminal, 'Terminer')
      await arrive(terminal, 'Au revoir')
      await nobodyWaits(tablet)
    },
  )
})
