/** A real browser with a real profile, as a terminal has: closed, started again, cut off from everything but its site. */
import { type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from '#setup/find-chromium.js'
import { countCpu, type CpuUse, findProcess } from './process-cpu.ts'

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

export interface BenchBrowser {
  readonly context: BrowserContext
  /** Counts the processor time of every process of the browser; the function returned stops. */
  readonly countCpu: () => () => CpuUse
}

export async function launchProfile(folder: string): Promise<BenchBrowser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine')
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...quiet],
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
  })
  const root = findProcess(`--user-data-dir=${folder}`)
  return { context, countCpu: () => countCpu(root) }
}
