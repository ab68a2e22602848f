/** Builds the stage and serves it over the published release. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { preact } from '@preact/preset-vite'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { projectDir } from '../../src/setup/install.js'
import { publishTo } from './deployment-release.ts'
import { madeOnce } from './made-once.ts'
import { type WindowName, windows } from './modes.ts'
import { type KioskServer, serve, temporaryFolder } from './kiosk-server.ts'

const buildStage = async (outDir: string): Promise<void> => {
  await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    root: join(import.meta.dirname, 'stage'),
    cacheDir: join(projectDir, '.cache', 'stage'),
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      target: 'es2024',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}

/** A built stage over the release of this build. */
export async function startStage(): Promise<KioskServer> {
  const kioskDir = temporaryFolder()
  await madeOnce('stage', kioskDir, buildStage)
  const folders = { kioskDir, releaseDir: join(projectDir, 'dist', 'release') }
  const served = await serve(folders)
  return {
    folders,
    ...served,
    async stop() {
      await served.stop()
      rmSync(kioskDir, { recursive: true })
    },
  }
}

/** The same stage over the release of another deployment. */
export async function serveDeployment(
  { folders }: KioskServer,
  deployment: string,
): Promise<KioskServer> {
  const releaseDir = temporaryFolder()
  await publishTo(releaseDir, deployment)
  const own = { kioskDir: folders.kioskDir, releaseDir }
  const served = await serve(own)
  return {
    folders: own,
    ...served,
    async stop() {
      await served.stop()
      rmSync(releaseDir, { recursive: true })
    },
  }
}

export async function openStagePage(
  browser: Browser,
  origin: string,
  size: WindowName,
): Promise<Page> {
  const page = await browser.newPage({ viewport: windows[size] })
  await page.goto(origin)
  await page.waitForFunction(() => window.stage)
  return page
}
