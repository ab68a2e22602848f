/** The console over a hub of its own, in a real browser that has passkeys: an administrator is inside. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { trialHubKey } from '#contract/hub-key.ts'
import { systemClock } from '#hub/clock.ts'
import { importDrafts } from '#hub/drafts/import-drafts.ts'
import { type OpenHub, openHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { openStore } from '#hub/store/open-store.ts'
import { projectDir } from '../../src/setup/install.js'

const configuration = join(projectDir, 'kiosk-config')

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      )
    })
  })

export interface HubUnderTest {
  readonly origin: string
  readonly hub: OpenHub
  readonly stop: () => Promise<void>
}

export async function startHub(releaseDir: string): Promise<HubUnderTest> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'escale-hub-'))
  const origin = `http://localhost:${port}`
  await plantTexts(dataDir)
  const key = readHubKey(join(projectDir, trialHubKey))
  const hub = await openHub({
    dataDir,
    folders: {
      kioskDir: join(projectDir, 'dist', 'kiosk'),
      adminDir: join(projectDir, 'dist', 'admin'),
      releaseDir,
    },
    settings: { origin, isBehindProxy: false },
    timestampKey: key.ok ? key.value : undefined,
  })
  await hub.app.listen({ host: '127.0.0.1', port })
  return {
    origin,
    hub,
    async stop() {
      hub.app.server.closeAllConnections()
      await hub.app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A passkey that is there when it is asked for: one a device, as people have. */
const givePasskeys = async (page: Page) => {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const add = (transport: 'internal' | 'usb') =>
    client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
  const first = await add('internal')
  return {
    /** The second device; the first is put away, or the browser would offer the same again. */
    async change() {
      await client.send('WebAuthn.setAutomaticPresenceSimulation', {
        authenticatorId: first.authenticatorId,
        enabled: false,
      })
      await add('usb')
    },
  }
}

/** Goes in by a one-time link: name, two passkeys, codes on paper. */
export async function goIn(page: Page, link: string, name: string): Promise<void> {
  const passkeys = await givePasskeys(page)
  await page.goto(link)
  const named = page.getByLabel('Votre nom dans la console')
  const first = page.getByRole('button', { name: 'Enregistrer ma première clé' })
  await first.waitFor()
  if (await named.isVisible()) await named.fill(name)
  await first.click()
  await page.getByRole('heading', { name: 'Une deuxième clé d’accès' }).waitFor()
  await passkeys.change()
  await page.getByRole('button', { name: 'Enregistrer cette clé' }).click()
  await page.getByRole('button', { name: 'Montrer mes codes' }).click()
  await page.getByRole('button', { name: 'Je les ai sur papier' }).click()
  await page.getByRole('navigation', { name: 'Sections' }).waitFor()
}

/** The texts of the pilot, as a hub takes them when it starts for the first time. */
async function plantTexts(dataDir: string): Promise<void> {
  const folder = globSync('nouvelle-caledonie-pcn/**/*.{yaml,json}', { cwd: configuration }).map(
    (path) => ({ path, text: readFileSync(join(configuration, path), 'utf8') }),
  )
  const store = await openStore({ dataDir, nowMs: systemClock.nowMs() })
  await importDrafts({ store, clock: systemClock }, folder, 'nouvelle-caledonie-pcn')
  await store.close()
}

export const openStaffPage = async (
  browser: Browser,
  width = 1280,
  height = 800,
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR' })
  return context.newPage()
}
