/** @whole Hostile words typed in the console of a real hub, in a real browser: none runs, and none breaks a page (docs/threats.md, T21). */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileTexts } from '../admin/hostile-texts.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub } from './admin-hub.ts'
import { launchBrowser } from './chromium.ts'

let hub: AdminHub
let browser: Browser
let page: Page
/** Scripts that ran, dialogs that opened, what the policy of the page had to stop. */
const seen: string[] = []
const inName = '<img src=x onerror=alert(1)>'
beforeAll(async () => {
  hub = await startAdminHub({ withTexts: true })
  browser = await launchBrowser()
  const desk = await openDesk(browser, 'about:blank')
  page = desk.page
  await watch()
  await page.goto(hub.origin + (await hub.firstLink()))
  await settleIn(desk, inName)
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

async function watch() {
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => void seen.push(`error ${message}`))
  await page.exposeFunction('tellJourney', (what: string) => void seen.push(what))
  await page.addInitScript(`
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      tellJourney('policy ' + violatedDirective + ' ' + blockedURI))
    Object.defineProperty(globalThis, 'ran', { set: () => tellJourney('a script ran') })
  `)
}

const isTooWide = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, dialog')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    ),
  )

const field = (group: string) =>
  page.getByRole('group', { name: group }).getByLabel(/^Ordinaire(?:, français)?$/)

/** Those by which a browser could be had; the others are tried in tests/admin. */
const kinds = [
  'script',
  'closed tag',
  'frame',
  'link of script',
  'template',
  'right to left',
  'long word',
  'broken picture',
]
const of = (kind: string) => hostileTexts[kind] ?? ''

test('the watch sees what it looks for', async () => {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.ran=1">')
    Reflect.set(globalThis, 'ran', 1)
  })
  await expect
    .poll(() => seen.toSorted())
    .toEqual(['a script ran', 'policy script-src-attr inline'])
  seen.length = 0
})

test('as the title of a step, they are words in the form, the text, the findings and the kiosk beside them', async () => {
  const guide = 'common/nouvelle-caledonie/guides/cafat-remboursement.guide.yaml'
  await page.goto(`${hub.origin}/admin/#contenu/${guide}?partie=steps.rib-change`)
  await page.getByRole('radio', { name: 'Les deux', exact: true }).check()
  await page.getByRole('radio', { name: 'Aperçu', exact: true }).check()
  const kiosk = page.frameLocator('iframe')
  for (const kind of kinds) {
    const line = of(kind).slice(0, 150)
    await field('Titre').fill(line)
    await expect
      .poll(() => kiosk.getByRole('heading', { level: 1 }).textContent(), {
        message: kind,
        timeout: 20_000,
      })
      .toContain(line.slice(0, 9))
    expect(await isTooWide(), kind).toBe(false)
  }
  expect(seen).toEqual([])
})

test('saved, they are words in the history, the audit, the team, and before a publication', async () => {
  await press(page, 'Enregistrer')
  await page.getByLabel('Qu’avez-vous changé ?').fill(of('script'))
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Enregistré', { exact: true }).waitFor()
  await field('Titre').fill(of('right to left'))
  await page.getByRole('radio', { name: 'Historique' }).check()
  await page.getByRole('button', { name: of('script') }).click()
  const difference = page.getByRole('group', { name: 'Différence' }).first()
  await difference.waitFor()
  const lines = await difference.innerText()
  expect(lines).toContain('<img src=x onerror=')
  expect(lines).toContain('abc⟨U+202E⟩;)1(trela⟨U+2066⟩')
  expect(await isTooWide()).toBe(false)

  for (const [at, shown] of [
    ['journal', inName],
    ['equipe', inName],
    ['publier/nouvelle', 'Voir la différence'],
  ] as const) {
    await page.goto(`${hub.origin}/admin/#${at}`)
    await page.getByText(shown).first().waitFor()
    expect(await isTooWide(), at).toBe(false)
  }
  expect(seen).toEqual([])
})
