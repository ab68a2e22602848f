/** Builds the stage and serves it over the published release. */
import { join } from 'node:path'
import { preact } from '@preact/preset-vite'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { projectDir } from '../../src/setup/install.js'
import { type WindowName, windows } from './modes.ts'
import { buildKiosk, type KioskServer, serve } from './kiosk-server.ts'

export async function startStage(): Promise<KioskServer> {
  buildKiosk()
  const folders = {
    kioskDir: join(projectDir, 'dist', 'stage'),
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
  return { folders, ...(await serve(folders)) }
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
