/** Builds the stage and serves it over the published release. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { preact } from '@preact/preset-vite'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { projectDir } from '../../src/setup/install.js'
import { type WindowName, windows } from './modes.ts'
import { type KioskServer, serve, temporaryFolder } from './kiosk-server.ts'

export async function startStage(): Promise<KioskServer> {
  const folders = {
    kioskDir: temporaryFolder(),
    releaseDir: join(projectDir, 'dist', 'release'),
  }
  await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    root: join(import.meta.dirname, 'stage'),
    cacheDir: join(projectDir, '.cache', 'stage'),
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      target: 'es2024',
      outDir: folders.kioskDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
  const served = await serve(folders)
  return {
    folders,
    ...served,
    async stop() {
      await served.stop()
      rmSync(folders.kioskDir, { recursive: true })
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
