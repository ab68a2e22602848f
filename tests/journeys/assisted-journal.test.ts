/** @whole the journal of aidants: written on the terminal, sent the day after, and telling when somebody changed it */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptRules, agree, joinAssisted, typeCode, walkToFirstStep } from './assisted-terminal.ts'
import { codes, publishAssisted } from './assisted-release.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, touch } from './walk-in.ts'

const dayMs = 86_400_000
const shots = process.env['ESCALE_SHOTS']

let folder = ''
let hub: Awaited<ReturnType<typeof startFleetHub>>
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = temporaryFolder()
  const release = await publishAssisted(folder)
  hub = await startFleetHub(release.releaseDir, release.pepper)
  browser = await launchBrowser()
  const viewport = { width: 1280, height: 720 }
  page = await joinAssisted(await browser.newContext({ viewport, locale: 'fr-FR' }), hub)
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Beside the hub that holds them. */
function rowsOfHub() {
  const base = new DatabaseSync(join(hub.folder, 'hub.sqlite'), { readOnly: true })
  const rows = base.prepare('select act, number from aidant_journal_row order by n').all()
  const faults = base.prepare('select fault from aidant_journal_chain').all()
  base.close()
  return {
    acts: rows.map(({ act, number }) => `${String(act)} ${String(number)}`),
    faults: faults.map(({ fault }) => fault),
  }
}

const broken = () => page.getByText('Le journal des aides de ce poste n’est plus entier')

test('what aidants did in a day is at the hub the day after, whole, without the person nor the hour', async () => {
  await walkToFirstStep(page)
  await agree(page)
  await typeCode(page, '99', codes.hina)
  await page.getByText('Ce numéro et ce code').waitFor()
  await typeCode(page, '10', codes.hina)
  await acceptRules(page)
  await arrive(page, 'Notes de l’aidant')
  expect(await broken().count()).toBe(0)
  await touch(page, 'Donner plus de temps')
  await touch(page, 'Arrêter l’aide')
  await arrive(page, 'Nous ne connaissons pas la date')
  await page.clock.runFor(61 * 60_000 * 0.3)
  expect(rowsOfHub().acts).toEqual([])
  await page.clock.setSystemTime(Date.now() + dayMs)
  hub.advance(dayMs)
  await terminalTime(page).live(() => rowsOfHub().acts.length > 0, { isSomebodyThere: true })
  expect(rowsOfHub()).toEqual({
    acts: ['refused ', 'unlocked 10', 'accepted-rules 10', 'gave-time 10', 'stopped-by-person 10'],
    faults: [null],
  })
})

test('13. a row that somebody changes on the terminal is told to the next aidant who comes in', async () => {
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
      })
    const database = await done(indexedDB.open('escale-assisted'))
    const rows = database.transaction('journal', 'readwrite').objectStore('journal')
    const row: object = await done(rows.get(2))
    await done(rows.put({ ...row, number: '11' }))
    database.close()
  })
  await page.reload()
  await walkToFirstStep(page)
  await page.getByRole('button', { name: 'Aide', exact: true }).click()
  await page.getByRole('button', { name: 'Un aidant est avec moi' }).waitFor()
  await touch(page, 'Continuer seul')
  await agree(page)
  await typeCode(page, '10', codes.hina)
  await broken().waitFor()
  await bringAxe(page)
  expect(await runAxe(page)).toEqual([])
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, 'desk-journal.png') })
  }
})
