/** The real hub with the built console, as `npm start` has it, and a browser with passkeys that answer by themselves. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { trialHubKey } from '#contract/hub-key.ts'
import { systemClock } from '#hub/clock.ts'
import { openHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { readRecordKeys } from '#hub/records/record-keys.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { projectDir } from '../../src/setup/install.js'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './kiosk-server.ts'

export interface AdminHub {
  /** On `localhost`: an address made of numbers has no passkeys. */
  readonly origin: string
  readonly app: FastifyInstance
  /** Where it keeps everything: its database may be read beside it. */
  readonly folder: string
  /** Number of the release it gives to every terminal. */
  readonly release: number
  /** Gives the release that the folder has now to every terminal. */
  readonly takeRelease: () => Promise<void>
  /** The hub lives on so many milliseconds later; the browser and terminals keep their own time. */
  readonly goForward: (ms: number) => void
  /** Path of the first administrator's one-time link. */
  readonly firstLink: () => Promise<string>
  /** The machine of the hub is switched off; `resume` starts it again, at the same address, with what it kept. */
  readonly halt: () => Promise<void>
  readonly resume: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface AdminHubOptions {
  /** It has the texts of the pilot too. */
  readonly withTexts?: boolean
  /** Texts and releases of the journey's own, and what the hub gives to terminals for the codes in them. */
  readonly own?: {
    readonly deployment: string
    readonly releaseDir: string
    readonly pepper: string
  }
}

/** A hub that has one signed release, given to every terminal, and nobody in it. */
export async function startAdminHub({
  withTexts = false,
  own,
}: AdminHubOptions = {}): Promise<AdminHub> {
  const dataDir = temporaryFolder()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const timestampKey = readHubKey(join(projectDir, trialHubKey))
  const recordKeys = await readRecordKeys(join(dataDir, 'records.pem'))
  if (!recordKeys.ok) throw new Error(recordKeys.fault)
  let aheadMs = 0
  const open = () =>
    openHub({
      clock: { ...systemClock, nowMs: () => systemClock.nowMs() + aheadMs },
      dataDir,
      folders: {
        kioskDir: join(projectDir, 'dist', 'kiosk'),
        adminDir: join(projectDir, 'dist', 'admin'),
        aidantDir: join(projectDir, 'dist', 'aidant'),
      },
      settings: { origin, isBehindProxy: false },
      timestampKey: timestampKey.ok ? timestampKey.value : undefined,
      aidantPepper: own?.pepper,
      recordKeys: recordKeys.value,
    })
  let hub = await open()
  const close = async () => {
    hub.app.server.closeAllConnections()
    await hub.app.close()
  }
  const releaseDir = own?.releaseDir ?? join(projectDir, 'dist', 'release')
  const release = await hub.takeFolder(releaseDir)
  if (release === undefined) throw new Error('the folder holds no signed release')
  if (withTexts) await hub.takeTexts(own?.deployment ?? join(projectDir, defaultFolder))
  await hub.app.listen({ host: '127.0.0.1', port })
  return {
    origin,
    app: hub.app,
    folder: dataDir,
    release,
    takeRelease: async () => {
      await hub.takeFolder(releaseDir)
    },
    goForward(ms) {
      aheadMs += ms
    },
    firstLink: async () => {
      const path = await hub.firstLink()
      if (path === undefined) throw new Error('this hub has an administrator already')
      return path
    },
    halt: close,
    resume: async () => {
      hub = await open()
      await hub.app.listen({ host: '127.0.0.1', port })
    },
    async stop() {
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The authenticators of one person: each answers alone when it is chosen. */
class Keyring {
  readonly #session: CDPSession
  readonly #keys: string[] = []

  constructor(session: CDPSession) {
    this.#session = session
  }

  /** One more device, which answers from now on; the others keep silent. */
  async add(transport: 'internal' | 'usb', { hasPrf = false } = {}): Promise<string> {
    await this.#choose(undefined)
    const { authenticatorId } = await this.#session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        hasPrf,
        automaticPresenceSimulation: true,
      },
    })
    this.#keys.push(authenticatorId)
    return authenticatorId
  }

  /** Every device is left at home. */
  leaveAll = () => this.#choose(undefined)

  /** The device that answers from now on. */
  choose = (authenticatorId: string) => this.#choose(authenticatorId)

  async #choose(chosen: string | undefined): Promise<void> {
    for (const authenticatorId of this.#keys)
      await this.#session.send('WebAuthn.setAutomaticPresenceSimulation', {
        authenticatorId,
        enabled: authenticatorId === chosen,
      })
  }
}

export interface Desk {
  readonly page: Page
  readonly keys: Keyring
  /** The page's own, where its authenticators are. */
  readonly session: CDPSession
}

/** A laptop of 1280 × 800, with no passkey yet. */
export async function openDesk(browser: Browser, path: string): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const keys = new Keyring(session)
  await keys.add('internal')
  await page.goto(path)
  return { page, keys, session }
}

export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
export const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** From the one-time link to the first screen inside, by its title. Answers the recovery codes. */
export async function settleIn(
  desk: Desk,
  name: string,
  inside = 'Parc',
): Promise<readonly string[]> {
  const { page, keys } = desk
  const field = page.getByLabel('Votre nom dans la console')
  await page.getByText('Ce lien ouvre la console une seule fois').waitFor()
  if (await field.isVisible()) await field.fill(name)
  await press(page, 'Enregistrer ma première clé')
  await title(page, 'Une deuxième clé d’accès').waitFor()
  await keys.add('usb')
  await press(page, 'Enregistrer cette clé')
  await title(page, 'Vos codes de secours').waitFor()
  await press(page, 'Montrer mes codes')
  const codes = page.getByRole('listitem')
  await codes.first().waitFor()
  const shown = await codes.allInnerTexts()
  await press(page, 'Je les ai sur papier')
  await title(page, inside).waitFor()
  return shown
}
