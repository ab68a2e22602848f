/** @whole « Faire le point » by a person: with the keyboard alone, to the printed sheet, and nothing of it left anywhere. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, choose, mainText, sitDown, touch } from './walk-in.ts'

let kiosk: KioskServer
let browser: Browser
beforeAll(async () => {
  kiosk = await startKiosk()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await kiosk.stop()
})

/** Everything that this origin keeps, as one text. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.addEventListener('success', () => resolve(request.result))
      })
    const bases = await indexedDB.databases()
    const rows = await Promise.all(
      bases.map(async ({ name = '' }) => {
        const base = await done(indexedDB.open(name))
        const stores = await Promise.all(
          [...base.objectStoreNames].map(async (store) => [
            store,
            await done(base.transaction(store).objectStore(store).count()),
            await done(base.transaction(store).objectStore(store).getAllKeys()),
          ]),
        )
        base.close()
        return [name, stores]
      }),
    )
    return JSON.stringify({
      rows,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      cookie: document.cookie,
      caches: await caches.keys(),
      address: location.href,
      state: history.state,
      name: window.name,
    })
  })

async function open() {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  await page.goto(`${kiosk.origin}/?place=kone&terminal=kone-1`)
  await becomeReady(page)
  return page
}

const begin = async (page: Page) => {
  await touch(page, 'Tout voir')
  await arrive(page, 'Tout voir')
  await touch(page, 'Faire le point')
  await arrive(page, 'Faire le point')
  await touch(page, 'Commencer')
}

const pass = (page: Page) => touch(page, 'Passer cette question')
const answer = async (page: Page, words: string) => {
  await choose(page, words)
  await touch(page, 'Continuer')
}

test('twelve questions lead to three causes at most, on the screen and on paper; nothing is sent, kept or counted', async () => {
  const page = await open()
  const before = await everythingKept(page)
  const sent: string[] = []
  page.on('request', (request) => {
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
  })
  await sitDown(page, 'Français')
  await begin(page)
  expect(await mainText(page)).toContain('Question 1 sur 12')
  await answer(page, 'Non, aucun')
  await answer(page, 'Non, il n’y en a pas'.replace('’', "'"))
  await pass(page)
  await answer(page, 'Non')
  await answer(page, 'Je les oublie souvent')
  await pass(page)
  await answer(page, 'Lire ou écrire me demande un effort')
  for (let rest = 0; rest < 5; rest += 1) await pass(page)
  await arrive(page, 'Ce qui peut vous aider')
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
  // Five points, then three and three; what comes fourth is left out.
  const causes = await page.locator('main h2').allInnerTexts()
  expect(causes).toEqual(['Les comptes et les mots de passe', "L'appareil", 'La connexion'])
  expect(await everythingKept(page)).toBe(before)

  await touch(page, 'Voir ma feuille')
  await arrive(page, 'Votre feuille à emporter')
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('[data-sheet] .paper')
  expect(await sheet.isVisible()).toBe(true)
  const printed = await sheet.innerText()
  expect(printed).toContain('Les comptes et les mots de passe')
  expect(printed).not.toContain('oublie souvent')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'screen' })
  expect(await everythingKept(page)).toBe(before)

  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  expect(await page.locator('[data-sheet]').count()).toBe(0)
  await touch(page, 'Nouvelle personne')
  await arrive(page, 'Bonjour')
  expect(await everythingKept(page)).toBe(before)
  // The next person finds no answer.
  await sitDown(page, 'Français')
  await begin(page)
  expect(await page.locator('main input:checked').count()).toBe(0)
  // No address, no body: whatever left the page says nothing of the answers.
  expect(sent.filter((line) => !line.startsWith('GET '))).toEqual([])
  const own = ['lecture', 'equipement', 'comptes', 'oublie', 'aucun', 'diagnostic', 'appareil']
  expect(sent.filter((line) => own.some((word) => line.includes(word)))).toEqual([])
  await page.context().close()
})

test('it is walked with the keyboard alone, and « Retour » keeps what was said', async () => {
  const page = await open()
  await sitDown(page, 'Français')
  await begin(page)
  await arrive(page, 'Chez vous, avez-vous un appareil pour aller sur Internet\u202f?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await arrive(page, 'Chez vous, Internet marche-t-il\u202f?')
  await touch(page, 'Retour')
  await arrive(page, 'Chez vous, avez-vous un appareil pour aller sur Internet\u202f?')
  expect(await page.locator('main input:checked').count()).toBe(1)
  await page.context().close()
})
