/** @whole an aidant's security key: made known in the console, published, and the one that opens a terminal without a network */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administratorOn } from './admin-ask.ts'
import { openFile, pilot } from './admin-editor.ts'
import { type AdminHub, type Desk, openDesk, press, settleIn, startAdminHub } from './admin-hub.ts'
import {
  acceptRules,
  agree,
  agreeTitle,
  codeTitle,
  joinAssisted,
  walkToFirstStep,
} from './assisted-terminal.ts'
import { type AssistedRelease, publishAssisted, secretPhone } from './assisted-release.ts'
import { bringAxe, runAxe } from './axe.ts'
import { launchBrowser } from './chromium.ts'
import { temporaryFolder } from './kiosk-server.ts'
import { lookAt } from './look-at.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

const shots = process.env['ESCALE_SHOTS']
const yearMs = 365 * 86_400_000

let folder = ''
let release: AssistedRelease
let hub: AdminHub
let browser: Browser
let desk: Desk
let page: Page
/** The aidant's own, as the browser's virtual device names it. */
let aidantKey = ''

beforeAll(async () => {
  folder = temporaryFolder()
  release = await publishAssisted(folder)
  hub = await startAdminHub({ withTexts: true, own: release })
  browser = await launchBrowser()
  // One PC for both: a virtual device belongs to its tab, as a key does to the hand that carries it from PC to PC.
  desk = await openDesk(browser, hub.origin + (await hub.firstLink()))
  page = desk.page
  await settleIn(desk, 'Nadia')
})
afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const shoot = async (name: string) => {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

const aidants = `${pilot}/aidants.yaml`
const publish = async (text: string) => {
  writeFileSync(join(release.deployment, 'aidants.yaml'), text)
  await release.publishAgain()
  await hub.takeRelease()
}

const administrator = () => administratorOn(page, hub.origin)

describe('in the console', () => {
  const add = () => press(page, 'Ajouter une clé de sécurité')

  test('a key that keeps no secret for us is refused, in words that say which one to take', async () => {
    await openFile(page, aidants, 'aidants.hina')
    await desk.keys.add('usb')
    await add()
    await page.getByText('Prenez une clé FIDO2 qui l’a').waitFor()
    expect(await page.getByLabel('Nom de la clé').count()).toBe(0)
    await bringAxe(page)
    expect(await runAxe(page)).toEqual([])
  })

  test('a key that does is touched, named, and saved as any other change: public halves only', async () => {
    aidantKey = await desk.keys.add('usb', { hasPrf: true })
    await add()
    await page.getByLabel('Nom de la clé').fill('Clé bleue')
    await shoot('console-key')
    expect(await runAxe(page)).toEqual([])
    expect(await page.getByLabel('Nom de la clé').inputValue()).toBe('Clé bleue')
    // The same key once more.
    await add()
    await page.getByText('Cette clé est déjà enregistrée ici').waitFor()
    await press(page, 'Enregistrer')
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Enregistré', { exact: true }).waitFor()
    const text = await administrator().draftOf(aidants)
    expect(text).toMatch(/keys:\n +- name: "Clé bleue"/)
    for (const name of [
      'credential',
      'rpId: localhost',
      'algorithm: "ES256"',
      'publicKey',
      'sealTo',
    ])
      expect(text).toContain(name)
    await publish(text)
  })
})

describe('on a terminal', () => {
  const keyButton = () => page.getByRole('button', { name: 'Toucher la clé de sécurité' })
  const credentials = async () =>
    (await desk.session.send('WebAuthn.getCredentials', { authenticatorId: aidantKey })).credentials

  test('without a network: the person’s « oui », the key by the keyboard alone, and the notes are there', async () => {
    await desk.keys.choose(aidantKey)
    await joinAssisted(page.context(), administrator())
    await page.context().setOffline(true)
    await walkToFirstStep(page)
    await agree(page)
    await lookAt(page, 'unlock-key')
    await keyButton().focus()
    await page.keyboard.press('Enter')
    await acceptRules(page)
    await arrive(page, 'Notes de l’aidant')
    expect(await page.locator('main').innerText()).toContain(secretPhone)
    await page.getByText('Hina, votre aidant, est avec vous').waitFor()
    await touch(page, 'Arrêter l’aide')
    await arrive(page, 'Nous ne connaissons pas la date')
  })

  test('a key that nobody touches leaves the place to a code', async () => {
    await agree(page)
    await desk.keys.leaveAll()
    await keyButton().click()
    await page.getByText('Branchez votre clé').waitFor()
    await shoot('unlock-key-waiting')
    await touch(page, 'Taper un code à la place')
    await keyButton().waitFor()
    await desk.keys.choose(aidantKey)
  })

  test('a copy is known by its count, and another key by its signature', async () => {
    const [key] = await credentials()
    if (!key) throw new Error('the key is gone')
    expect(key.signCount).toBeGreaterThan(1)
    const become = async (changes: Partial<typeof key>) => {
      const { credentialId } = key
      const where = { authenticatorId: aidantKey }
      await desk.session.send('WebAuthn.removeCredential', { ...where, credentialId })
      await desk.session.send('WebAuthn.addCredential', {
        ...where,
        credential: { ...key, ...changes },
      })
    }
    await become({ signCount: 0 })
    await keyButton().click()
    await page.getByText('Cette clé a peut-être été copiée').waitFor()
    await shoot('unlock-key-cloned')
    expect(await page.locator('.banner-help').count()).toBe(0)

    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    await become({ privateKey: pkcs8, signCount: key.signCount + 10 })
    await keyButton().click()
    await page.getByText('Cette clé n’est pas celle').waitFor()
    await become({})
  })

  test('an aidant who is expired has no key that opens, whatever the line', async () => {
    await page.clock.setSystemTime(Date.now() + 2 * yearMs)
    await keyButton().click()
    await page.getByText('Aucune clé de sécurité ne peut ouvrir ce poste aujourd’hui').waitFor()
    await page.clock.setSystemTime(Date.now())
    await touch(page, 'Non, je continue seul')
    await arrive(page, 'Nous ne connaissons pas la date')
    await touch(page, 'Terminer')
    await arrive(page, 'Au revoir')
    // At once: the screen forgets who has said goodbye.
    await touch(page, 'Nouvelle personne')
  })

  test('one who was withdrawn opens nothing with it once the release has come, and no line is needed to know', async () => {
    const file = join(release.deployment, 'aidants.yaml')
    await publish(readFileSync(file, 'utf8').replace('  hina:\n', '  hina:\n    revoked: true\n'))
    await page.context().setOffline(false)
    await arrive(page, 'Bonjour')
    const door = page.getByRole('button', { name: 'Un aidant est avec moi' })
    const isGone = async () => {
      await sitDown(page)
      await touch(page, 'Aide')
      await page.getByRole('button', { name: 'Continuer seul' }).waitFor()
      const count = await door.count()
      await touch(page, 'Terminer')
      await arrive(page, 'Au revoir')
      await touch(page, 'Nouvelle personne')
      return count === 0
    }
    await terminalTime(page).live(isGone)
    await page.context().setOffline(true)
    await sitDown(page)
    await touch(page, 'Aide')
    await page.getByRole('button', { name: 'Continuer seul' }).waitFor()
    expect(await door.count()).toBe(0)
    expect([
      await page.getByText(agreeTitle).count(),
      await page.getByText(codeTitle).count(),
    ]).toEqual([0, 0])
  })
})
