/**
 * @whole A question is asked on a terminal while the hub is off, answered by somebody of a partner, reviewed, published, and
 * read at another terminal: the hub, its console, a partner's page, a tablet and two kiosks, in real Chromium.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { draftTreeSchema } from '#contract/drafts.ts'
import { enrolmentCodeAnswerSchema } from '#contract/enrolment.ts'
import { fleetSchema } from '#contract/fleet-view.ts'
import { trialHubKey } from '#contract/hub-key.ts'
import { outboxExportSchema } from '#contract/outbox.ts'
import { allQuestionsSchema } from '#contract/question.ts'
import { openHub, type OpenHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { readRecordKeys } from '#hub/records/record-keys.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { runPublish } from '#publish/publish.ts'
import { projectDir } from '../../src/setup/install.js'
import { faultsInEveryLook } from './admin-looking.ts'
import { type Desk, openDesk, press, settleIn } from './admin-hub.ts'
import { codes, publishAssisted } from './assisted-release.ts'
import {
  acceptRules,
  agree,
  joinAssisted,
  type TakingHub,
  typeCode,
  walkToFirstStep,
} from './assisted-terminal.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { storageHolds } from './memory-search.ts'
import { storedRelease } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, touch } from './walk-in.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 })

const shots = process.env['ESCALE_SHOTS']
const shoot = async (page: Page, name: string) => {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}
/** A terminal, as it is and at twice the size. */
const isAccessible = async (page: Page) => {
  await bringAxe(page)
  for (const text of ['200', '100']) {
    await page.evaluate((to) => Object.assign(document.documentElement.dataset, to), { text })
    expect(await runAxe(page)).toEqual([])
    const isWide = await page.evaluate(() => {
      const main = document.querySelector('main')
      return main !== null && main.scrollWidth > main.clientWidth
    })
    expect(isWide).toBe(false)
  }
}
/** A page of staff, in every look. */
const looksWell = async (page: Page, name: string) => {
  await bringAxe(page)
  expect(await faultsInEveryLook(page, name)).toEqual([])
}

const asked = 'La déclaration de l’an dernier peut-elle encore être corrigée en ligne ?'
const answered = 'Oui, jusqu’à la fin de l’année, dans la rubrique « Mes déclarations ».'

let folder: string
let releaseDir: string
let origin: string
let hub: OpenHub
let open: () => Promise<void>
let browser: Browser
let marie: Desk
let rene: Desk
let first: Page
let second: Page

/** What the console asks, in the name of who is signed in on the page. */
const ask = (page: Page, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> =>
  page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(where, {
        method: how,
        headers: { 'escale-csrf': '1', 'content-type': 'application/json' },
        ...(what === undefined ? {} : { body: what }),
      })
      const text = await answer.text()
      return text === '' ? null : JSON.parse(text)
    },
    [method, path, body && JSON.stringify(body)] as const,
  )

const taking = (): TakingHub => ({
  origin,
  newCode: async (place, seat, kind) => {
    const told = await ask(marie.page, 'POST', '/api/admin/enrolment-codes', { place, seat, kind })
    return v.parse(enrolmentCodeAnswerSchema, told).code
  },
  fleet: async () =>
    v.parse(fleetSchema, await ask(marie.page, 'GET', '/api/admin/fleet')).terminals,
  act: (terminal, name, body = {}) =>
    ask(marie.page, 'POST', `/api/admin/fleet/${terminal}/${name}`, body),
})

const questions = async () =>
  v.parse(allQuestionsSchema, await ask(marie.page, 'GET', '/api/admin/questions'))

beforeAll(async () => {
  folder = temporaryFolder()
  const release = await publishAssisted(folder)
  releaseDir = release.releaseDir
  const port = await freePort()
  origin = `http://localhost:${port}`
  const data = join(folder, 'hub')
  mkdirSync(data)
  const recordKeys = await readRecordKeys(join(data, 'records.pem'))
  if (!recordKeys.ok) throw new Error(recordKeys.fault)
  const timestampKey = readHubKey(join(projectDir, trialHubKey))
  open = async () => {
    hub = await openHub({
      dataDir: data,
      folders: {
        kioskDir: join(projectDir, 'dist', 'kiosk'),
        adminDir: join(projectDir, 'dist', 'admin'),
        aidantDir: join(projectDir, 'dist', 'aidant'),
      },
      settings: { origin, isBehindProxy: false },
      timestampKey: timestampKey.ok ? timestampKey.value : undefined,
      aidantPepper: release.pepper,
      recordKeys: recordKeys.value,
    })
  }
  await open()
  await hub.takeFolder(releaseDir)
  await hub.takeTexts(join(folder, basename(defaultFolder)))
  const link = await hub.firstLink()
  await hub.app.listen({ host: '127.0.0.1', port })
  browser = await launchBrowser()
  marie = await openDesk(browser, `${origin}${link}`)
  await settleIn(marie, 'Marie')
})
afterAll(async () => {
  await browser?.close()
  await close()
  rmSync(folder, { recursive: true, force: true })
})

async function close() {
  hub.app.server.closeAllConnections()
  await hub.app.close()
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click()

test('somebody of the tax service is invited, and their page holds nothing but their questions', async () => {
  const { page } = marie
  await section(page, 'Équipe')
  await press(page, 'Inviter un collègue')
  await page.getByLabel('Son nom').fill('René')
  await page.getByLabel('Rôle').selectOption('partner')
  await page.getByLabel('DSF', { exact: true }).check()
  await press(page, 'Faire son lien')
  const link = await page.getByLabel('Lien d’entrée, montré une fois').inputValue()
  await press(page, 'Je l’ai copié')
  rene = await openDesk(browser, link)
  await settleIn(rene, 'nobody asks', 'Questions des aidants')
  await rene.page.getByText('Aucune question n’attend.').waitFor()
  expect(await rene.page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
    'Questions',
  ])
  await looksWell(rene.page, 'partner-empty')
})

const viewport = { width: 1366, height: 768 }
const openTerminal = async () => {
  const context = await browser.newContext({ viewport, locale: 'fr-FR' })
  return joinAssisted(context, taking())
}

/** From the attract screen to the notes of the step. */
async function openNotes(page: Page) {
  await walkToFirstStep(page)
  await agree(page)
  await typeCode(page, '10', codes.hina)
  await acceptRules(page)
  await arrive(page, 'Notes de l’aidant')
}

test('with the hub off, a question is written on a terminal, which cannot read it back', async () => {
  first = await openTerminal()
  second = await openTerminal()
  await openNotes(first)
  await close()
  await touch(first, 'Poser la question')
  await first.getByLabel('Votre question').fill('Mme Exemple attend au 99.88.77')
  await first.getByText('Il y a le nom de quelqu’un.').waitFor()
  await shoot(first, 'question-kiosk-refused')
  await isAccessible(first)
  await first.getByLabel('Urgent : appeler').check()
  await first.getByText('Interne : 99 88 77').last().waitFor()
  await shoot(first, 'question-kiosk-urgent')
  await isAccessible(first)
  await first.getByLabel('Pas urgent : poser la question').check()
  await first.getByLabel('Votre question').fill(asked)
  await first.getByLabel('Droit pas sûr').check()
  await shoot(first, 'question-kiosk')
  await touch(first, 'Envoyer la question')
  await first.getByText('La question sera envoyée.').waitFor()
  await touch(first, 'Lien mort')
  await first.getByRole('button', { name: 'Lien mort : noté' }).waitFor()
  expect(await storageHolds(first, [asked])).toEqual([])
  await touch(first, 'Arrêter l’aide')
})

test('were the line to stay away for sixty days, the terminal gives what waits to a stick, still sealed', async () => {
  await first.clock.setSystemTime(Date.now() + 61 * 86_400_000)
  await agree(first)
  await typeCode(first, '10', codes.hina)
  await arrive(first, 'Notes de l’aidant')
  await first.getByRole('heading', { name: 'Envois en attente' }).scrollIntoViewIfNeeded()
  await shoot(first, 'carrying-kiosk')
  await isAccessible(first)
  const [download] = await Promise.all([
    first.waitForEvent('download'),
    touch(first, 'Copier sur une clé USB'),
  ])
  const file = join(folder, 'from-terminal.json')
  await download.saveAs(file)
  const carried = v.parse(outboxExportSchema, JSON.parse(readFileSync(file, 'utf8')))
  expect(carried.envelopes.map(({ kind }) => kind)).toContain('question')
  expect(JSON.stringify(carried)).not.toContain(asked.slice(0, 20))
  await touch(first, 'Arrêter l’aide')
  await first.clock.setSystemTime(Date.now())
})

test('it leaves by itself when the hub is back, and waits for its partner', async () => {
  await open()
  await hub.app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) })
  const time = terminalTime(first)
  await time.live(async () => (await questions()).waiting.length === 1, { isSomebodyThere: true })
  expect(await questions()).toMatchObject({
    waiting: [
      {
        partner: 'dsf',
        guide: 'impots-declaration',
        blocking: 'droit_incertain',
        questions: [{ text: asked }],
      },
    ],
    feedback: [{ guide: 'impots-declaration', reason: 'lien_mort', count: 1 }],
  })
})

test('the partner answers it on their page; a number of somebody is refused as it is typed', async () => {
  const { page } = rene
  await page.reload()
  await page.getByText(asked).first().waitFor()
  await page.getByLabel('La réponse').fill('Rappelez le 99.88.77')
  await page.getByText('Il y a un numéro de téléphone.').waitFor()
  await page.getByLabel('La réponse').fill(answered)
  await looksWell(page, 'partner-answer')
  await press(page, 'Envoyer la réponse')
  await page.getByText('À relire').waitFor()
  await looksWell(page, 'partner-answered')
})

test('an author reads it again and puts it into the content, where the checks find nothing wrong', async () => {
  const { page } = marie
  await section(page, 'Questions')
  await page.getByRole('heading', { name: 'À relire' }).waitFor()
  await page.getByLabel('La réponse, facile à lire').fill('Oui, jusqu’à la fin de l’année.')
  await looksWell(page, 'questions-review')
  await press(page, 'Accepter et mettre au contenu')
  await page.getByRole('cell', { name: 'Acceptée', exact: true }).waitFor()
  await page.getByText('Lien mort').waitFor()
  await looksWell(page, 'questions')
})

test('published, it is read at that step on another terminal', async () => {
  const { deployment, files } = v.parse(
    draftTreeSchema,
    await ask(marie.page, 'GET', '/api/admin/drafts'),
  )
  const path = `${deployment}/registry/answers.yaml`
  const text = files.find((file) => file.path === path)?.text ?? ''
  expect(text).toContain(answered)
  writeFileSync(join(folder, path), text)
  const now = new Date()
  const said: string[] = []
  const done = await runPublish(
    [
      join(folder, basename(defaultFolder)),
      '--keys',
      join(folder, 'keys'),
      '--out',
      releaseDir,
      '--yes',
      '--without-audio',
    ],
    {
      out: () => {},
      err: (line) => void said.push(line),
      now,
      askPassphrase: () => Promise.resolve(''),
      confirm: () => Promise.resolve(true),
      fetch,
    },
  )
  expect(said.join('\n')).toBe('')
  expect(done).toBe(0)
  const number = await hub.takeFolder(releaseDir)
  const time = terminalTime(second)
  await time.live(async () => (await storedRelease(second)) === number)
  await openNotes(second)
  await second.getByText(answered).waitFor()
  await second.getByRole('heading', { name: asked }).waitFor()
  await shoot(second, 'question-answered')
  await isAccessible(second)
})

test('on the aidants’ page, guide and step are chosen from lists, and wait while somebody looks at who calls', async () => {
  const page = await marie.page.context().newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${origin}/aidant/#question`)
  await page.getByLabel('Démarche').selectOption({ label: 'Déclarer ses revenus' })
  await page.getByLabel('Étape', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Autre', { exact: true }).check()
  await page.getByLabel('Votre question').fill('Quel papier donner quand on a déménagé ?')
  await looksWell(page, 'aidant-question')
  // Somebody calls meanwhile: what is written waits.
  for (const link of ['Postes', 'Question']) await page.getByRole('link', { name: link }).click()
  await press(page, 'Envoyer la question')
  await page.getByText('La question sera envoyée.').waitFor()
  await expect.poll(async () => (await questions()).waiting.length).toBe(1)
})

test('sixty days without a line later, what waits is carried to the console in a file, and counts once', async () => {
  const context = marie.page.context()
  const page = await context.newPage()
  await page.route('**/api/aidant/outbox?*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.goto(`${origin}/aidant/#question`)
  await page.getByLabel('Démarche').selectOption({ label: 'Déclarer ses revenus' })
  await page.getByLabel('Site en panne', { exact: true }).check()
  await page.getByLabel('Votre question').fill('Que faire quand le site ne répond pas ?')
  await press(page, 'Envoyer la question')
  await page.getByText('1 question en attente d’envoi').waitFor()
  await page.clock.install({ time: Date.now() + 61 * 86_400_000 })
  await page.goto(`${origin}/aidant/?later#reglages`)
  await page.getByText(/1 question en attente d’envoi, depuis plus de 14 jours/).waitFor()
  await page.getByRole('heading', { name: 'Envois en attente' }).waitFor()
  await looksWell(page, 'aidant-carrying')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Enregistrer le fichier'),
  ])
  const file = join(folder, 'escale-envois.json')
  await download.saveAs(file)
  expect(readFileSync(file, 'utf8')).not.toContain('Que faire')

  const { page: desk } = marie
  await section(desk, 'Statistiques')
  await desk.getByLabel('Lieu, si l’appareil n’est pas du parc').selectOption({ index: 1 })
  for (let time = 0; time < 2; time += 1) {
    const taken = desk.waitForResponse(`${origin}/api/admin/outbox`)
    await desk.getByLabel('Fichier escale-envois.json').setInputFiles(file)
    expect((await taken).status()).toBe(200)
    await desk.getByText('1 envoi reçu.').waitFor()
  }
  await looksWell(desk, 'statistics-carried')
  expect((await questions()).waiting.map(({ blocking }) => blocking)).toContain('site_en_panne')
  expect((await questions()).waiting).toHaveLength(2)
})
