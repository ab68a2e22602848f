/**
 * @whole Every screen of the console in every look: a fleet in which everything that can go wrong has, answered from memory,
 * in the pages and with the headers of the real hub.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRollout, createFakeHub } from '../admin/fake-hub.ts'
import { type AdminHub, startAdminHub } from './admin-hub.ts'
import { type Look, faultsOf, looks } from './admin-looking.ts'
import { bringAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'

let hub: AdminHub
let browser: Browser
beforeAll(async () => {
  hub = await startAdminHub()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await hub.stop()
})

interface Screen {
  readonly at: string
  /** Words that are there once everything is. */
  readonly shows: string
  /** Pressed first. */
  readonly press?: string
}

const screens: readonly Screen[] = [
  { at: '#parc', shows: 'Fermé, effacement non prouvé' },
  { at: '#parc?vue=lieu&filtre=a-regarder', shows: 'Koumac, Agence OPT de Koumac' },
  { at: '#parc/ajouter', shows: 'Faire un code' },
  { at: '#parc/t-0000000000000005', shows: 'Derniers effacements' },
  { at: '#parc/t-0000000000000008', shows: 'Comparez l’empreinte' },
  { at: '#parc/t-0000000000000001', press: 'Déplacer', shows: 'Déplacer ce poste' },
  { at: '#statistiques?de=2025-11&a=2026-10', shows: 'Ce que ces chiffres ne disent pas' },
  { at: '#questions', shows: 'En attente d’un partenaire' },
  { at: '#questions', press: 'Renvoyer', shows: 'Pourquoi la renvoyer' },
  { at: '#journal', press: 'Vérifier le journal', shows: 'Le journal tient.' },
  { at: '#equipe', shows: 'Vos clés d’accès et vos codes' },
  { at: '#equipe', press: 'Inviter un collègue', shows: 'Faire son lien' },
  { at: '#equipe', press: 'Changer Marc', shows: 'Retirer de l’équipe' },
]

/** The hub's answers come from memory; its pages, styles and headers are its own. */
async function openConsole(look: Look, isSignedIn = true): Promise<Page> {
  const { theme, text, width, height } = look
  const fake = createFakeHub({
    rollouts: [aRollout({ state: 'halted' })],
    ...(isSignedIn ? {} : { session: null }),
  })
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR' })
  await context.addInitScript(
    (comfort) => localStorage.setItem('escale-admin-comfort', comfort),
    `${theme} ${text}`,
  )
  const page = await context.newPage()
  await page.route(/\/api\/(?!releases)/, async (route) => {
    const request = route.request()
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/hints')
      return route.fulfill({ contentType: 'text/event-stream', body: '' })
    const answer = await fake.fetch(pathname + search, {
      method: request.method(),
      body: request.postData(),
    })
    return route.fulfill({
      status: answer.status,
      contentType: 'application/json',
      body: await answer.text(),
    })
  })
  await page.goto(`${hub.origin}/admin/`)
  await bringAxe(page)
  return page
}

test('the looking sees what it looks for', async () => {
  const [look] = looks
  if (!look) throw new Error('no look')
  const page = await openConsole(look)
  await page.getByText('Fermé, effacement non prouvé').waitFor()
  await page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<h1>Deux titres</h1>
      <p style="color: #bbb; background: #ccc">pâle</p>
      <p style="white-space: nowrap">${'trop large '.repeat(60)}</p>
      <svg aria-hidden="true"><use href="#nulle-part" /></svg>
      <button style="width: 30px; height: 30px; padding: 0">a</button>
      `,
    ),
  )
  const rules = new Set((await faultsOf(page)).map(({ rule }) => rule))
  expect([...rules].toSorted()).toEqual([
    'axe color-contrast',
    'missing-picture',
    'one-h1',
    'scrolls-sideways',
    'target-44',
  ])
  await page.context().close()
})

test('every screen can be read and touched, in both themes, at 200 % and in half a window', async () => {
  const faults = new Map<string, string>()
  for (const look of looks) {
    const page = await openConsole(look)
    for (const { at, press, shows } of screens) {
      await page.goto(`${hub.origin}/admin/${at}`)
      if (press !== undefined) await page.getByRole('button', { name: press }).click()
      await page.getByText(shows).first().waitFor()
      for (const { rule, where } of await faultsOf(page))
        faults.set(`${rule}: ${where}`, `${at} ${press ?? ''} [${Object.values(look).join(' ')}]`)
      // A dialog belongs to the screen that asked for it.
      await page.keyboard.press('Escape')
    }
    await page.context().close()
  }
  expect([...faults].map(([fault, first]) => `${fault} (${first})`)).toEqual([])
}, 600_000)

test('the door can be read and touched too', async () => {
  for (const look of looks) {
    const page = await openConsole(look, false)
    for (const press of [undefined, 'J’ai perdu mes clés']) {
      if (press !== undefined) await page.getByRole('button', { name: press }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await faultsOf(page)).toEqual([])
    }
    await page.context().close()
  }
}, 120_000)
