/** @whole an aidant's record, from the touch to the hub: eight touches, no keyboard, a browser killed before the answer came */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialHubKey } from '#contract/hub-key.ts'
import { openHub, type OpenHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { readRecordKeys } from '#hub/records/record-keys.ts'
import { projectDir } from '../../src/setup/install.js'
import { stageStaff } from '../hub/stage/staff-stage.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser, launchProfile, pullPlug } from './chromium.ts'
import { temporaryFolder } from './kiosk-server.ts'

const kills = 4
const shots = process.env['ESCALE_SHOTS']

let folder = ''
let hub: OpenHub
let origin = ''
/** While it is set, the hub has written, and its answer waits on the way. */
let onAnswer: (() => Promise<void>) | undefined

beforeAll(async () => {
  folder = temporaryFolder()
  const keys = await readRecordKeys(join(folder, 'records.pem'))
  if (!keys.ok) throw new Error(keys.fault)
  const timestampKey = readHubKey(join(projectDir, trialHubKey))
  hub = await openHub({
    dataDir: folder,
    folders: {
      kioskDir: join(projectDir, 'dist', 'kiosk'),
      adminDir: join(projectDir, 'dist', 'admin'),
      aidantDir: join(projectDir, 'dist', 'aidant'),
    },
    settings: { origin: 'http://localhost', isBehindProxy: false },
    staff: stageStaff({ moea: 'administrator' }),
    recordKeys: keys.value,
    timestampKey: timestampKey.ok ? timestampKey.value : undefined,
  })
  hub.app.addHook('onSend', async (request) => {
    if (request.method === 'POST' && request.url.startsWith('/api/aidant/outbox'))
      await onAnswer?.()
  })
  await hub.takeFolder(join(projectDir, 'dist', 'release'))
  origin = await hub.app.listen({ host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  hub.app.server.closeAllConnections()
  await hub.app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Beside the hub that holds it. */
function recordsOfHub() {
  const base = new DatabaseSync(join(folder, 'hub.sqlite'), { readOnly: true })
  const records = base.prepare('select record from record_unit').all().length
  const ranges = base
    .prepare('select ranges from record_sequence')
    .all()
    .map((row) => row['ranges'])
  base.close()
  return { records, ranges }
}

async function openForm(context: BrowserContext, width = 1280, height = 800): Promise<Page> {
  await context.setExtraHTTPHeaders({ 'stage-staff': 'moea' })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width, height })
  await page.goto(`${origin}/aidant/#compte-rendu`)
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor()
  return page
}

/** The answers of an ordinary help without a guide; answers how many times the screen was touched. */
async function fill(page: Page): Promise<number> {
  const answers = [
    ['checkbox', 'Courriel'],
    ['radio', '30 min'],
    ['radio', 'C’est fait'],
    ['radio', 'Seul, avec un coup de main'],
    ['radio', '70 et plus'],
    ['radio', 'Retraité'],
    ['radio', 'Oui'],
  ] as const
  for (const [role, name] of answers) await page.getByRole(role, { name, exact: true }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  return answers.length + 1
}

const shoot = async (page: Page, name: string) => {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** Whether the page needs no scrolling to be seen whole. */
const isWhole = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('.aidant-main')
    return main !== null && main.scrollHeight <= main.clientHeight
  })

test('a record takes eight touches on one screen, and survives the death of the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'escale-record-profile-'))
  try {
    let context = await launchProfile(profile)
    let page = await openForm(context)
    await shoot(page, 'record-tablet')
    expect(await isWhole(page)).toBe(true)
    const began = Date.now()
    expect(await fill(page)).toBeLessThanOrEqual(8)
    await page.getByText('C’est noté.').waitFor()
    expect(await page.getByRole('radio', { name: 'Retraité' }).isChecked()).toBe(false)
    expect(Date.now() - began).toBeLessThan(30_000)
    await bringAxe(page)
    expect(await runAxe(page)).toEqual([])

    await page.setViewportSize({ width: 1280, height: 720 })
    await shoot(page, 'record-1280x720')
    expect(await isWhole(page)).toBe(true)
    await page.getByRole('radio', { name: 'Un atelier' }).click()
    await shoot(page, 'record-workshop')
    expect(await runAxe(page)).toEqual([])
    await page.evaluate(() => {
      document.documentElement.dataset['text'] = '200'
    })
    await shoot(page, 'record-workshop-200')
    expect(await runAxe(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true)

    // Without the line, it waits and says so.
    await page.reload()
    await page.getByRole('radio', { name: 'C’est fait' }).waitFor()
    await context.setOffline(true)
    await fill(page)
    await page.getByText('1 compte rendu en attente d’envoi').waitFor()
    await shoot(page, 'record-waiting')
    await context.setOffline(false)
    await page.getByText('en attente d’envoi').waitFor({ state: 'detached' })
    expect(recordsOfHub().records).toBe(2)

    // The hub has it, and before its answer comes the browser is killed.
    for (let at = 0; at < kills; at += 1) {
      const killed = context
      const isWritten = new Promise<void>((resolve) => {
        onAnswer = async () => {
          onAnswer = undefined
          resolve()
          await pullPlug(killed)
        }
      })
      await fill(page).catch(() => 0)
      await isWritten
      await new Promise<void>((resolve) => {
        if (!killed.browser()?.isConnected()) resolve()
        else killed.once('close', () => resolve())
      })
      context = await launchProfile(profile)
      // What the hub has already is sent again, since its answer never came.
      const [first] = context.pages()
      const again = first?.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().includes('/outbox'),
      )
      page = await openForm(context)
      await again
    }
    expect(recordsOfHub()).toEqual({
      records: 2 + kills,
      ranges: [`[[1,${2 + kills}]]`],
    })
    await context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

/** The disk of the page refuses every write, as a full one does, while the page is marked so. */
const withFullDisk = () => {
  for (const way of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[way]
    IDBObjectStore.prototype[way] = function refuse(...given) {
      if (document.documentElement.dataset['disk'] === 'full')
        throw new DOMException('', 'QuotaExceededError')
      return write.apply(this, given)
    }
  }
}
const fillDisk = (page: Page, isFull: boolean) =>
  page.evaluate((is) => {
    document.documentElement.dataset['disk'] = is ? 'full' : ''
  }, isFull)

test('storage full on the tablet: the record says that it was not kept, stays as it was filled, and is kept once there is room', async () => {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext()
    await context.addInitScript(withFullDisk)
    // Once its outbox is open: a disk that is full before refuses in other words.
    const opened = (await context.newPage()).waitForResponse(
      (answer) => answer.request().method() === 'GET' && answer.url().includes('/outbox'),
    )
    const page = await openForm(context)
    await opened
    const before = recordsOfHub().records
    await fillDisk(page, true)
    await fill(page)
    await page.getByText('L’appareil n’a plus de place').waitFor()
    expect(await page.getByText('C’est noté.').count()).toBe(0)
    expect(await page.getByRole('radio', { name: 'Retraité' }).isChecked()).toBe(true)
    // The board still hears: a call does not need the disk.
    await page.getByText('En écoute').waitFor()
    await fillDisk(page, false)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('C’est noté.').waitFor()
    await page.getByText('en attente d’envoi').waitFor({ state: 'detached' })
    expect(recordsOfHub().records).toBe(before + 1)
  } finally {
    await browser.close()
  }
})
