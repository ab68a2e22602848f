/** @whole « Où trouver de l'aide » by a person, without the network: nearest first from this terminal, to one printed page. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type KioskServer, startKiosk } from './kiosk-server.ts'
import { becomeReady } from './terminal-ready.ts'
import { arrive, choose, mainText, search, sitDown, touch } from './walk-in.ts'

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

async function readyAtKone() {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  await page.goto(`${kiosk.origin}/?place=kone&terminal=kone-1`)
  await becomeReady(page)
  return { context, page }
}

test('from « Aide » to the sheet, with the network gone', async () => {
  const { context, page } = await readyAtKone()
  await context.setOffline(true)
  await sitDown(page, 'Français')
  await touch(page, 'Aide')
  await touch(page, 'Où trouver de l’aide')
  await arrive(page, 'Où trouver de l’aide')
  const rows = await page.locator('main .row b').allInnerTexts()
  expect(rows.slice(0, 3)).toEqual([
    'Point Conseil Numérique, agence OPT de Koné',
    'Point Conseil Numérique, agence OPT de Koumac',
    'Point Conseil Numérique, agence OPT de Bourail',
  ])
  await touch(page, 'Choisir ce que je cherche')
  await touch(page, 'Utiliser un ordinateur et Internet sur place')
  await touch(page, 'Espace connecté de la province Sud')
  await arrive(page, 'Espace connecté de la province Sud')
  expect(await mainText(page)).toContain('elle n’a pas de date')
  await touch(page, 'Ma feuille')
  await arrive(page, 'Votre feuille à emporter')
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('[data-sheet] .paper').innerText()
  expect(printed).toContain('Centre administratif de la province Sud')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await context.close()
})

test('from the end of a guide that sends to a counter, and back to it', async () => {
  const { context, page } = await readyAtKone()
  await sitDown(page, 'Français')
  await search(page, 'ccp')
  await touch(page, 'Voir son CCP en ligne')
  await touch(page, 'Commencer')
  await choose(page, 'Regarder mon compte')
  await touch(page, 'Continuer')
  await choose(page, "Non, je n'en ai jamais eu")
  await touch(page, 'Continuer')
  await arrive(page, "Demandez vos codes CCP à l'agence")
  await touch(page, 'Où trouver de l’aide')
  await arrive(page, 'Où trouver de l’aide')
  await touch(page, 'Retour')
  await arrive(page, "Demandez vos codes CCP à l'agence")
  await context.close()
})
