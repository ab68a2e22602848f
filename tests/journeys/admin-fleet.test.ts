/** @whole A terminal joins, works and leaves, with the real hub, a simulated PC and a real browser. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JournalRow, lineOfRow } from '#contract/aidant-journal.ts'
import { outboxKeySchema } from '#contract/outbox.ts'
import {
  askOver,
  counterBatch,
  SimulatedTerminal,
  wipeReceipt,
} from '../hub/fleet/simulated-terminal.ts'
import { SealingDevice } from '../hub/records/record-stage.ts'
import { type AdminHub, openDesk, press, settleIn, startAdminHub, title } from './admin-hub.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'

const shots = process.env['ESCALE_SHOTS']

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

/** As it is read aloud: « 3f9a 1c77 ». */
const fingerprintOf = ({ publicKey }: SimulatedTerminal) =>
  createHash('sha256')
    .update(Buffer.from(publicKey, 'hex'))
    .digest('hex')
    .slice(0, 8)
    .replace(/^.{4}/, '$& ')

const says = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor()

/** From the list to the code, and from the code to an accepted terminal. */
async function addTerminal(page: Page): Promise<SimulatedTerminal> {
  await page.getByRole('link', { name: 'Ajouter un poste' }).click()
  await title(page, 'Ajouter un poste').waitFor()
  await page.getByLabel('Lieu').selectOption({ label: 'Agence OPT de Koné' })
  await page.getByLabel('Poste', { exact: true }).selectOption({ label: 'Poste 2' })
  await page.getByLabel('Étiquettes').fill('pilote')
  await press(page, 'Faire un code')
  await page.getByText('En attente du poste').waitFor()
  const terminal = new SimulatedTerminal(askOver(hub.origin), Date.now)
  const { status } = await terminal.enrol(await page.locator('.fleet-code').innerText())
  expect(status).toBe(200)
  await says(page, fingerprintOf(terminal))
  await press(page, 'C’est la même : accepter')
  await title(page, 'Agence OPT de Koné, Poste 2').waitFor()
  return terminal
}

/** A release fetched, tried and kept, while the page looks on. */
async function takeRelease(page: Page, terminal: SimulatedTerminal): Promise<void> {
  await says(page, 'Accepté, pas encore de nouvelles')
  terminal.fetchRelease(hub.release)
  await terminal.report({ state: 'busy' })
  await says(page, 'Attend la fin d’une session')
  terminal.beginTrial()
  await terminal.report()
  await says(page, `Essaie la publication ${hub.release}`)
  terminal.endTrial('passed')
  await terminal.report({ clockAheadMs: -900_000 })
  await page.getByText('15 minutes de retard').waitFor()
}

const dayMs = 86_400_000
const today = () => new Date().toISOString().slice(0, 10)

/** A day of work of a terminal. */
async function count(terminal: SimulatedTerminal): Promise<void> {
  const cell = { day: today(), guide: 'impots-declaration', lang: 'fr', isAssisted: false }
  const { status } = await terminal.sendCounters(
    counterBatch(cell.day, {
      cells: [
        { ...cell, outcome: 'finished', count: 60 },
        { ...cell, outcome: 'left', count: 24 },
      ],
      points: [{ day: cell.day, guide: cell.guide, kind: 'stop', of: 'papiers', count: 24 }],
      offlineHours: [{ day: cell.day, hours: 7 }],
    }),
  )
  expect(status).toBe(200)
}

/** Four rows of its journal of aidants, the third of which somebody has changed. */
async function sendJournal(terminal: SimulatedTerminal, day: string): Promise<void> {
  const { body } = await terminal.get('/api/terminal/outbox')
  const device = new SealingDevice(terminal, v.parse(outboxKeySchema, JSON.parse(body)))
  const rows: JournalRow[] = []
  for (const act of ['unlocked', 'stopped-by-aidant', 'unlocked', 'reset']) {
    const bare = { n: rows.length + 1, day, act, number: '10', previous: rows.at(-1)?.hash ?? '' }
    const hash = createHash('sha256').update(lineOfRow(bare)).digest('hex')
    rows.push({ ...bare, hash })
  }
  const part = {
    schema: 'aidant-journal/1',
    chain: 'c4'.repeat(16),
    from: 1,
    previous: '',
    rows: rows.map(({ act, number, hash, n }) => ({
      day,
      act,
      number: n === 3 ? '11' : number,
      hash,
    })),
  }
  await device.send(await device.seal(part, { kind: 'journal', schema: 'aidant-journal/1', day }))
}

/** The month is over, and published: the session that was open is over too. */
async function readMonthLater(page: Page): Promise<void> {
  const month = today().slice(0, 7)
  hub.goForward(45 * dayMs)
  await page.goto(`${hub.origin}/admin/#statistiques?de=${month}&a=${month}`)
  await press(page, 'Donner ma clé')
  await page.getByRole('row', { name: /Déclarer ses revenus 84 60 7 sur 10/ }).waitFor()
  const stops = page.getByRole('region', { name: 'Où les gens s’arrêtent' })
  await stops.getByText('Voir les nombres en tableau').click()
  await stops.getByRole('row', { name: /papiers.* 24$/ }).waitFor()
  await page.getByRole('row', { name: /Agence OPT de Koné 7/ }).waitFor()
}

test('an administrator adds a terminal by telephone, watches it, withdraws it, and reads the next month what it counted', async () => {
  const desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  const { page } = desk
  await settleIn(desk, 'Louise')
  const terminal = await addTerminal(page)
  await takeRelease(page, terminal)

  const day = today()
  await terminal.sendReceipts([wipeReceipt(1, { day }), wipeReceipt(2, { day, ok: false })])
  await page.getByRole('row', { name: /^2 .*Échoué/ }).waitFor()
  await page.getByRole('link', { name: 'Tout le parc' }).click()
  await title(page, 'Parc').waitFor()
  await page
    .getByRole('row', {
      name: /Agence OPT de Koné Poste 2 Un effacement a échoué et 1 autre chose/,
    })
    .waitFor()
  await page.getByLabel(/^À regarder/).check()
  expect(new URL(page.url()).hash).toBe('#parc?filtre=a-regarder')

  await sendJournal(terminal, day)
  await page.goto(`${hub.origin}/admin/#parc/${terminal.id}`)
  await title(page, 'Agence OPT de Koné, Poste 2').waitFor()
  await page.getByText('Journal des aides interrompu à la ligne 3').first().waitFor()
  await page.getByRole('row', { name: /^2 .*A fini l’aide 10/ }).waitFor()
  await page.getByText('Journal des aides interrompu.').waitFor()
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    await page.getByRole('table', { name: 'Dernières aides' }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(shots, 'console-journal.png') })
  }

  await count(terminal)

  await page.goto(`${hub.origin}/admin/#parc/${terminal.id}`)
  await press(page, 'Retirer')
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
  await says(page, 'Retiré')
  expect((await terminal.report()).status).toBe(403)

  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('row', { name: /Louise a retiré un poste/ }).waitFor()
  await press(page, 'Vérifier le journal')
  await says(page, 'Le journal tient.')

  await readMonthLater(page)
})
