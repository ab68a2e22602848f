/** An aidant beside a person, in real Chromium: the « oui », the code, the notes, and everything gone afterwards. */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acceptRules,
  agree,
  joinAssisted,
  startTaxReturn,
  typeCode,
  walkToFirstStep,
} from './assisted-terminal.ts'
import { codes, publishAssisted, secretNote, secretPhone } from './assisted-release.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { heapHolds, screenHolds, storageHolds } from './memory-search.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

let folder: string
let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
let page: Page

const minuteMs = 60_000
const yearMs = 365 * 86_400_000

beforeAll(async () => {
  folder = temporaryFolder()
  const release = await publishAssisted(folder)
  hub = await startFleetHub(release.releaseDir, release.pepper)
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
  })
  page = await joinAssisted(context, hub)
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const secrets = [secretPhone, secretNote, 'standard@essai.example']

const seen = async () => ({
  screen: await screenHolds(page, secrets),
  storage: await storageHolds(page, secrets),
  heap: await heapHolds(page, secrets),
})
const nothing = { screen: [], storage: [], heap: [] }

describe('the tests of assisted-mode.md, 5.6', () => {
  test('1. locked: DOM text, accessibility tree, IndexedDB and memory contain no referent phone', async () => {
    await walkToFirstStep(page)
    expect(await seen()).toEqual(nothing)
    await agree(page)
    expect(await seen()).toEqual(nothing)
  })

  test('the person’s « oui », the code, the rules once, then the notes of this very step', async () => {
    const typed: string[] = []
    await typeCode(page, '10', codes.hina)
    typed.push(await page.locator('main').innerText())
    expect(typed.join()).not.toContain(codes.hina)
    await acceptRules(page)
    await arrive(page, 'Notes de l’aidant')
    const read = await page.locator('main').innerText()
    expect(read).toContain(secretNote)
    expect(read).toContain(secretPhone)
    expect(read).toContain('Ne pas diffuser')
    expect(read).toContain('Répond en 2 jours ouvrés')
    expect(read).toContain('n’est plus valable depuis le 1er janvier 2021')
    expect(read).toContain('Si absent, Standard d’essai'.replace('’', "'"))
    await page.getByText('Hina, votre aidant, est avec vous').waitFor()
    expect(await page.getByRole('button', { name: 'Faire le point' }).count()).toBe(1)
    expect(await storageHolds(page, secrets)).toEqual([])
    await bringAxe(page)
    expect(await runAxe(page)).toEqual([])
  })

  test('5. « Arrêter l’aide » works in less than 200 ms, with no secret', async () => {
    expect(await page.getByRole('button', { name: 'Arrêter l’aide' }).count()).toBe(1)
    const ms = await page.evaluate(async () => {
      const stop = [...document.querySelectorAll('button')].find((button) =>
        button.textContent.includes('Arrêter l’aide'),
      )
      const began = Date.now()
      stop?.click()
      // Drawn before the browser does anything else, then frame by frame.
      const isThere = () => document.querySelector('.banner-help, .referent') !== null
      for (let turn = 0; isThere(); turn += 1)
        await (turn < 20 ? Promise.resolve() : new Promise(requestAnimationFrame))
      return Date.now() - began
    })
    expect(ms).toBeLessThan(200)
  })

  test('2. relock removes them', async () => {
    await arrive(page, 'Nous ne connaissons pas la date')
    expect(await seen()).toEqual(nothing)
  })
})

describe('help closes by itself', () => {
  async function unlockAgain() {
    await agree(page)
    await typeCode(page, '10', codes.hina)
    // The rules were accepted the first time.
    await arrive(page, 'Notes de l’aidant')
  }

  test('three minutes without the aidant, the last one a warning; the person’s touches are none of theirs', async () => {
    await unlockAgain()
    await touch(page, 'Revenir à la démarche')
    await arrive(page, 'Nous ne connaissons pas la date')
    await page.clock.runFor(2 * minuteMs)
    await page.getByText('L’aide va se fermer dans une minute').waitFor()
    await touch(page, 'L’aidant est toujours là')
    await page.getByText('Hina, votre aidant, est avec vous').waitFor()
    await page.keyboard.press('Shift')
    await page.clock.runFor(2 * minuteMs)
    await page.keyboard.press('Shift')
    await page.clock.runFor(minuteMs)
    await page.locator('.banner-help').waitFor({ state: 'detached' })
    await arrive(page, 'Nous ne connaissons pas la date')
  })

  test('the aidant goes back to a step of the way, and the answer is shown again', async () => {
    await touch(page, 'Continuer')
    await arrive(page, "Combien avez-vous gagné l'année dernière ?")
    await unlockAgain()
    await touch(page, '1. La date limite')
    await arrive(page, 'Nous ne connaissons pas la date')
    await touch(page, 'Notes de l’aidant')
    await arrive(page, 'Notes de l’aidant')
  })

  test('6. session end while assisted: both layers closed, wipe proven', async () => {
    await touch(page, 'Tout effacer et recommencer')
    await arrive(page, 'Au revoir')
    expect(await page.locator('.banner-help').count()).toBe(0)
    await touch(page, 'Nouvelle personne')
    await arrive(page, 'Bonjour')
    expect(await seen()).toEqual(nothing)
  })
})

describe('who may not', () => {
  const refusal = () => page.getByText('Ce numéro et ce code n’ouvrent pas ce poste')
  const tooMany = () => page.getByText('Trop d’essais. Attendez')
  const wrongDay = () => page.getByText('Si ce n’est pas la date d’aujourd’hui')

  test('4. an unknown aidant and a wrong code get the same words, and so does one who was withdrawn', async () => {
    await sitDown(page)
    await agree(page)
    const said: string[] = []
    for (const [number, code] of [
      ['99', codes.hina],
      ['10', '111213'],
      ['11', codes.moana],
    ] as const) {
      await typeCode(page, number, code)
      await refusal().waitFor()
      said.push((await refusal().innerText()).trim())
      for (const _digit of number) await page.keyboard.press('Backspace')
    }
    expect(new Set(said).size).toBe(1)
  })

  test('3. wrong codes across reloads lock the terminal, and a clock moved by two years opens nothing', async () => {
    for (const moved of [0, 2 * yearMs, -2 * yearMs]) {
      await page.clock.setSystemTime(Date.now() + moved)
      await page.reload()
      await sitDown(page)
      await page.getByRole('button', { name: 'Aide', exact: true }).click()
      await page.getByRole('button', { name: 'Un aidant est avec moi' }).waitFor()
      await touch(page, 'Continuer seul')
      await agree(page)
      await typeCode(page, '10', codes.hina)
      // Two years ahead nobody may any more: no code is tried, and the wait is still there afterwards.
      await (moved > 0 ? wrongDay() : tooMany()).waitFor()
      expect(await page.locator('.banner-help').count()).toBe(0)
    }
  })

  test('14. with the clock two years ahead an aidant is expired; two years behind, cards are to be checked', async () => {
    await page.clock.setSystemTime(Date.now() + 2 * yearMs)
    await page.clock.runFor(31_000)
    for (const _digit of '10') await page.keyboard.press('Backspace')
    await typeCode(page, '10', codes.hina)
    await wrongDay().waitFor()

    await page.clock.setSystemTime(Date.now() - 2 * yearMs)
    await page.clock.runFor(121_000)
    await touch(page, 'Non, je continue seul')
    await startTaxReturn(page)
    await agree(page)
    await typeCode(page, '10', codes.hina)
    await arrive(page, 'Notes de l’aidant')
    const read = await page.locator('main').innerText()
    expect(read).toContain('À vérifier : confirmé pour la dernière fois le')
    expect(read).toContain(secretPhone)
  })
})
