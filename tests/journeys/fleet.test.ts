/** A PC becomes a terminal of the fleet, in real Chromium beside the real hub. */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { counterBatchSchema } from '#contract/counters.ts'
import { launchBrowser } from './chromium.ts'
import { startFleetHub } from './fleet-hub.ts'
import { servedRelease } from './served-release.ts'
import { becomeReady, until } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, choose, finish, sitDown, touch } from './walk-in.ts'

let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
let context: BrowserContext
let page: Page
let time: ReturnType<typeof terminalTime>
beforeEach(async () => {
  hub = await startFleetHub()
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  page = await context.newPage()
  await page.clock.install()
  time = terminalTime(page)
})
afterEach(async () => {
  await browser.close()
  await hub.stop()
})

const minuteMs = 60_000

const terminal = async () => {
  const [known] = await hub.fleet()
  if (!known) throw new Error('nobody has enrolled')
  return known
}

async function enrol(place: string, seat: string) {
  await page.goto(`${hub.origin}/?enrol`)
  await arrive(page, 'Inscrire ce poste')
  await page.getByLabel("Code d'inscription").fill(await hub.newCode(place, seat))
  await touch(page, 'Envoyer le code')
  await arrive(page, "En attente d'un administrateur")
  await hub.act((await terminal()).terminal, 'accept')
  await touch(page, 'Demander la réponse')
  await arrive(page, 'Ce poste est accepté')
}

test('staff enrols an ordinary browser by a code, compares the fingerprint, and the terminal is where it was put', async () => {
  await page.goto(`${hub.origin}/?enrol`)
  await arrive(page, 'Inscrire ce poste')
  await page.getByLabel("Code d'inscription").fill('K7MPA3XWQD')
  await touch(page, 'Envoyer le code')
  await page.getByText("Ce code n'existe pas").waitFor()

  const code = await hub.newCode('kone', 'kone-1')
  await page.getByLabel("Code d'inscription").fill('')
  for (const sign of code.replace('-', '')) await touch(page, sign)
  await touch(page, 'Envoyer le code')
  await arrive(page, "En attente d'un administrateur")
  const { fingerprint, terminal: id } = await terminal()
  await page.getByText(fingerprint.replace(/(?<=^.{4})/, ' ')).waitFor()

  await hub.act(id, 'accept')
  await touch(page, 'Demander la réponse')
  await arrive(page, 'Ce poste est accepté')
  await time.live(async () => typeof (await terminal()).status?.release.active === 'number')
  expect((await terminal()).status).toMatchObject({
    isSupervised: false,
    policy: null,
    release: { active: await servedRelease(hub.origin), failed: null },
  })

  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await touch(page, 'Nouvelle personne')
  await arrive(page, 'Bonjour')
  // The end of a session leaves the key, the place, and nothing of the way here in the address.
  expect(page.url()).toBe(`${hub.origin}/`)
  await page.getByText('Koné').first().waitFor()
  await page.reload()
  await page.getByText('Koné').first().waitFor()
})

test('a terminal that an administrator moves is elsewhere for the next person, and one that is withdrawn still serves people', async () => {
  await enrol('kone', 'kone-1')
  const { terminal: id } = await terminal()
  await hub.act(id, 'move', { place: 'mare-tadine', seat: 'mare-tadine-1', tags: [] })
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await touch(page, 'Nouvelle personne')
  await time.live(async () => (await page.getByText('Tadine').count()) > 0)

  await hub.act(id, 'revoke')
  await page.reload()
  await becomeReady(page)
  await sitDown(page)
})

test(
  'walks are counted, and leave as sums once the day is over',
  { timeout: 300_000 },
  async () => {
    const batches: unknown[] = []
    page.on('request', (request: Request) => {
      if (request.url().endsWith('/api/terminal/counters')) batches.push(request.postDataJSON())
    })
    await enrol('kone', 'kone-1')
    await touch(page, 'Terminer')
    await arrive(page, 'Au revoir')
    await touch(page, 'Nouvelle personne')
    await arrive(page, 'Bonjour')
    for (let person = 0; person < 2; person += 1) {
      await sitDown(page)
      await touch(page, 'Tout voir')
      await arrive(page, 'Tout voir')
      await touch(page, 'Déclarer ses revenus')
      await arrive(page, 'Déclarer ses revenus')
      await touch(page, 'Commencer')
      await touch(page, 'Continuer')
      await arrive(page, "Combien avez-vous gagné l'année dernière ?")
      await choose(page, 'Plus que ce montant')
      await touch(page, 'Continuer')
      await arrive(page, 'Internet ou papier ?')
      await finish(page)
      await touch(page, 'Nouvelle personne')
      await arrive(page, 'Bonjour')
    }
    await page.clock.runFor(15 * minuteMs)
    expect(batches).toEqual([])

    hub.advance(24 * 60 * minuteMs)
    await page.clock.fastForward(24 * 60 * minuteMs)
    await time.live(async () => batches.length > 0)
    const [batch] = v.parse(v.array(counterBatchSchema), batches)
    expect(batch?.cells).toMatchObject([
      { guide: 'impots-declaration', outcome: 'left', lang: 'fr', isAssisted: false, count: 2 },
    ])
    expect(batch?.points).toMatchObject([{ guide: 'impots-declaration', kind: 'stop', count: 2 }])
    const [sent] = batch?.cells ?? []
    await until(page, async () => {
      const { days, outbox } = await fleetDatabase()
      return outbox.length === 0 && !days.includes(sent?.day ?? '')
    })
  },
)

/** Keys of what the terminal keeps for its fleet. */
const fleetDatabase = (): Promise<Record<'days' | 'outbox', unknown[]>> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('escale-fleet')
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const keysOf = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const keys = database.transaction(name).objectStore(name).getAllKeys()
        keys.addEventListener('success', () => resolve(keys.result))
      })
    const [days, outbox] = [await keysOf('days'), await keysOf('outbox')]
    database.close()
    return { days, outbox }
  })
