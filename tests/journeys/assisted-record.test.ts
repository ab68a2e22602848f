/** @whole an aidant's record on the terminal, from « J’ai fini d’aider » to the hub: with the line, without it, and through a kill */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptRules, agree, joinAssisted, typeCode, walkToFirstStep } from './assisted-terminal.ts'
import { codes, publishAssisted } from './assisted-release.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchProfile, pullPlug } from './chromium.ts'
import { startFleetHub } from './fleet-hub.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, touch } from './walk-in.ts'

const kills = 3
const shots = process.env['ESCALE_SHOTS']
const step = 'Nous ne connaissons pas la date'
const outboxPath = '/api/terminal/outbox'

let folder = ''
let profile = ''
let hub: Awaited<ReturnType<typeof startFleetHub>>
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = temporaryFolder()
  profile = mkdtempSync(join(tmpdir(), 'escale-assisted-profile-'))
  const release = await publishAssisted(folder)
  hub = await startFleetHub(release.releaseDir, release.pepper)
  context = await launchProfile(profile)
  page = await joinAssisted(context, hub)
})
afterAll(async () => {
  await context?.close()
  await hub?.stop()
  for (const each of [folder, profile]) rmSync(each, { recursive: true, force: true })
})

/** Beside the hub that holds it. */
function heldByHub(): { readonly records: readonly string[]; readonly ranges: readonly string[] } {
  const base = new DatabaseSync(join(hub.folder, 'hub.sqlite'), { readOnly: true })
  const texts = (query: string) =>
    base
      .prepare(query)
      .all()
      .map((row) => String(Object.values(row)[0]))
  const held = {
    records: texts('select record from record_unit'),
    ranges: texts('select ranges from record_sequence'),
  }
  base.close()
  return held
}

const shoot = async (name: string) => {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

const unlock = async () => {
  await agree(page)
  await typeCode(page, '10', codes.hina)
}

/** From the notes to the end of the help; answers how many times the screen was touched. */
async function fill(): Promise<number> {
  await touch(page, 'J’ai fini d’aider')
  await arrive(page, 'Compte rendu')
  const answers = ['C’est fait', 'Seul, avec un coup de main', '70 et plus']
  for (const name of answers) await page.getByRole('radio', { name, exact: true }).click()
  await touch(page, 'Enregistrer')
  return answers.length + 2
}

const isHelpOver = async () => {
  await page.locator('.banner-help').waitFor({ state: 'detached' })
  await arrive(page, step)
}

describe('a record at the end of a help', () => {
  test('16. Activity form: 8 touches or fewer for the median case (scripted), prefilled from the guide and the time', async () => {
    await walkToFirstStep(page)
    await unlock()
    await acceptRules(page)
    await arrive(page, 'Notes de l’aidant')
    await page.clock.runFor(60_000)
    await shoot('desk')
    const began = Date.now()
    await touch(page, 'J’ai fini d’aider')
    await arrive(page, 'Compte rendu')
    expect(await page.getByRole('checkbox', { name: 'Impôts, factures' }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: '15 min' }).isChecked()).toBe(true)
    await bringAxe(page)
    expect(await runAxe(page)).toEqual([])
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height })
      await shoot(`record-${width}x${height}`)
      // On the smallest screen that is held, it is one touch further down.
      const more = page.getByRole('button', { name: 'Voir plus bas' })
      await expect
        .poll(() => more.isVisible(), { message: `${width} × ${height}` })
        .toBe(height === 720)
    }
    await page.evaluate(() => {
      document.documentElement.dataset['text'] = '200'
    })
    await shoot('record-200')
    expect(await runAxe(page)).toEqual([])
    await page.evaluate(() => {
      document.documentElement.dataset['text'] = '100'
    })
    await touch(page, 'Revenir aux notes')
    await arrive(page, 'Notes de l’aidant')
    expect(await fill()).toBeLessThanOrEqual(8)
    await isHelpOver()
    expect(Date.now() - began).toBeLessThan(30_000)
    await terminalTime(page).live(() => heldByHub().records.length === 1, {
      isSomebodyThere: true,
    })
    expect(heldByHub().records.map((text): unknown => JSON.parse(text))).toMatchObject([
      {
        type: 'individuel',
        demarche: 'impots-declaration',
        partenaires: ['finances_publiques_nc'],
        thematiques: ['argent_impots'],
        duree: 15,
        resultat: 'terminee',
        autonomie: 'partiellement_autonome',
        tranche_age: 'soixante_dix_plus',
        niveau_aide: 2,
      },
    ])
  })

  test('can be skipped, and « Arrêter l’aide » of the person asks for none', async () => {
    await unlock()
    await arrive(page, 'Notes de l’aidant')
    await touch(page, 'J’ai fini d’aider')
    await touch(page, 'Sans compte rendu')
    await isHelpOver()
    await unlock()
    await arrive(page, 'Notes de l’aidant')
    await touch(page, 'J’ai fini d’aider')
    await arrive(page, 'Compte rendu')
    await touch(page, 'Arrêter l’aide')
    await isHelpOver()
    expect(heldByHub().records).toHaveLength(1)
  })
})

describe('without the line', () => {
  test('it waits, sealed: « 1 compte rendu en attente d’envoi »', async () => {
    await hub.halt()
    await unlock()
    await arrive(page, 'Notes de l’aidant')
    await fill()
    await isHelpOver()
    await unlock()
    await page.getByText('1 compte rendu en attente d’envoi').waitFor()
    await shoot('desk-waiting')
  })

  test('9. The terminal cannot decrypt its own outbox: no private key on disk', async () => {
    const { keys, boxes, words } = await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
        })
      const found: { type: string; uses: string[]; isExtractable: boolean }[] = []
      const texts: string[] = []
      const collect = (value: unknown): void => {
        if (value instanceof CryptoKey)
          found.push({
            type: value.type,
            uses: value.usages,
            isExtractable: value.extractable,
          })
        else if (typeof value === 'string') texts.push(value)
        else if (ArrayBuffer.isView(value)) texts.push(new TextDecoder().decode(value))
        else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
      }
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name))
        for (const store of database.objectStoreNames)
          collect(await done(database.transaction(store).objectStore(store).getAll()))
        database.close()
      }
      const whole = texts.join('\n')
      return {
        keys: found,
        boxes: texts.filter((text) => /^01[0-9a-f]{500,}$/.test(text)).length,
        words: ['soixante_dix_plus', 'partiellement_autonome', 'PRIVATE KEY'].filter((word) =>
          whole.includes(word),
        ),
      }
    })
    expect(boxes).toBe(1)
    expect(words).toEqual([])
    // The terminal signs, and makes what codes are tried with; it agrees on nothing and decrypts nothing.
    const secret = keys.filter(({ type }) => type !== 'public')
    expect(secret.every(({ isExtractable }) => !isExtractable)).toBe(true)
    expect(new Set(secret.flatMap(({ uses }) => uses))).toEqual(new Set(['sign']))
  })

  test('and leaves by itself once the line is back', async () => {
    await hub.resume()
    await terminalTime(page).live(() => heldByHub().records.length === 2, {
      isSomebodyThere: true,
    })
    await page.getByText('en attente d’envoi').waitFor({ state: 'detached' })
    expect(heldByHub().ranges).toEqual(['[[1,2]]'])
    await touch(page, 'J’ai fini d’aider')
    await touch(page, 'Sans compte rendu')
    await isHelpOver()
  })
})

test('8. Kill browser between queue write and ack: zero loss, zero duplicate at the hub', async () => {
  const before = heldByHub().records.length
  for (let at = 0; at < kills; at += 1) {
    await unlock()
    await arrive(page, 'Notes de l’aidant')
    const killed = context
    const isWritten = new Promise<void>((resolve) => {
      hub.beforeAnswers(async (method, path) => {
        if (method !== 'POST' || !path.startsWith(outboxPath)) return
        hub.beforeAnswers(undefined)
        resolve()
        await pullPlug(killed)
      })
    })
    await fill().catch(() => 0)
    await isWritten
    await new Promise<void>((resolve) => {
      if (killed.browser()?.isConnected()) killed.once('close', () => resolve())
      else resolve()
    })
    context = await launchProfile(profile)
    page = context.pages()[0] ?? (await context.newPage())
    const again = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().includes(outboxPath),
    )
    await page.goto(hub.origin)
    await again
    if (at === kills - 1) break
    await walkToFirstStep(page)
    await page.getByRole('button', { name: 'Aide', exact: true }).click()
    await page.getByRole('button', { name: 'Un aidant est avec moi' }).waitFor()
    await touch(page, 'Continuer seul')
    await arrive(page, step)
  }
  const { records, ranges } = heldByHub()
  expect(records).toHaveLength(before + kills)
  expect(ranges).toEqual([`[[1,${before + kills}]]`])
})
