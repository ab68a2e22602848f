/** The sites that are compared, served by the hub on loopback, and stopped to be offline. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { trialHubKey } from '#contract/hub-key.ts'
import { openHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { projectDir } from '#setup/install.js'
import { buildPages } from './build-pages.ts'
import { makeFloor } from './floor/make-floor.ts'

export const siteNames = ['kiosk', 'floor'] as const
export type SiteName = (typeof siteNames)[number]

/** Nothing was asked for this long: the service worker has everything. */
const quietMs = 1000

export interface Site {
  readonly name: SiteName
  readonly origin: string
  /** Serves again on the same port. */
  start(): Promise<void>
  /** Cuts connections, refuses new ones. */
  stop(): Promise<void>
  /** Resolves once nothing has been asked for a second. */
  quiet(): Promise<void>
}

async function makeSite(name: SiteName, kioskDir: string): Promise<Site> {
  let lastAskedAt = 0
  const dataDir = mkdtempSync(join(dirname(kioskDir), 'hub-'))
  const build = async () => {
    const timestampKey = readHubKey(join(projectDir, trialHubKey))
    const { app, takeFolder } = await openHub({
      dataDir,
      folders: {
        kioskDir,
        adminDir: join(projectDir, 'dist', 'admin'),
        aidantDir: join(projectDir, 'dist', 'aidant'),
      },
      settings: { origin: 'http://localhost', isBehindProxy: false },
      timestampKey: timestampKey.ok ? timestampKey.value : undefined,
    })
    await takeFolder(join(projectDir, 'dist', 'release'))
    app.addHook('onResponse', async () => {
      lastAskedAt = performance.now()
    })
    return app
  }
  let app = await build()
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const stop = async () => {
    app.server.closeAllConnections()
    await app.close()
  }
  await stop()
  return {
    name,
    origin,
    async start() {
      app = await build()
      await app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) })
    },
    stop,
    async quiet() {
      lastAskedAt = performance.now()
      while (performance.now() - lastAskedAt < quietMs)
        await new Promise((resolve) => setTimeout(resolve, quietMs / 4))
    },
  }
}

export interface Sites {
  readonly all: readonly Site[]
  readonly temporaryFolder: () => string
  remove(): void
}

/** Builds the kiosk if it has changed, copies it, and makes its floor. */
export async function makeSites(): Promise<Sites> {
  buildPages()
  const folder = mkdtempSync(join(tmpdir(), 'escale-bench-'))
  const folders = { kiosk: join(folder, 'kiosk'), floor: join(folder, 'floor') }
  cpSync(join(projectDir, 'dist', 'kiosk'), folders.kiosk, { recursive: true })
  makeFloor(folders.kiosk, folders.floor)
  const profiles = join(folder, 'profiles')
  mkdirSync(profiles)
  return {
    all: await Promise.all(siteNames.map((name) => makeSite(name, folders[name]))),
    temporaryFolder: () => mkdtempSync(join(profiles, 'p')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
