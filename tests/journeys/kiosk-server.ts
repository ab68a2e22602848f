/** The built kiosk and its release, served as `npm start` does, on a free port of loopback. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trialHubKey } from '#contract/hub-key.ts'
import { openHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { projectDir } from '../../src/setup/install.js'

export interface KioskServer {
  readonly origin: string
  /** What is served: a copy that a test may change. */
  readonly folders: { readonly kioskDir: string; readonly releaseDir: string }
  /** Gives the release that the folder has now to every terminal. */
  takeRelease(): Promise<void>
  /** Unplugs the network: connections are cut, new ones refused. */
  stop(): Promise<void>
}

export async function serve(
  folders: KioskServer['folders'],
  port = 0,
): Promise<Omit<KioskServer, 'folders'>> {
  const dataDir = temporaryFolder()
  const timestampKey = readHubKey(join(projectDir, trialHubKey))
  const { app, takeFolder } = await openHub({
    dataDir,
    folders: {
      kioskDir: folders.kioskDir,
      adminDir: join(projectDir, 'dist', 'admin'),
      aidantDir: join(projectDir, 'dist', 'aidant'),
    },
    settings: { origin: `http://localhost:${port}`, isBehindProxy: false },
    timestampKey: timestampKey.ok ? timestampKey.value : undefined,
  })
  const takeRelease = async () => {
    await takeFolder(folders.releaseDir)
  }
  await takeRelease()
  const origin = await app.listen({ host: '127.0.0.1', port })
  return {
    origin,
    takeRelease,
    async stop() {
      app.server.closeAllConnections()
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A folder of the system's temporary one, for what a journey leaves on the disk. */
export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'escale-journey-'))

export async function startKiosk(): Promise<KioskServer> {
  const copy = temporaryFolder()
  const folders = { kioskDir: join(copy, 'kiosk'), releaseDir: join(copy, 'release') }
  cpSync(join(projectDir, 'dist', 'kiosk'), folders.kioskDir, { recursive: true })
  cpSync(join(projectDir, 'dist', 'release'), folders.releaseDir, { recursive: true })
  const { origin, stop, takeRelease } = await serve(folders)
  return {
    origin,
    folders,
    takeRelease,
    async stop() {
      await stop()
      rmSync(copy, { recursive: true, force: true })
    },
  }
}
