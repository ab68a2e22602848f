/** The real browser of the journeys: the system's, never one downloaded. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { findChromium } from '../../src/setup/find-chromium.js'

/** Nothing leaves this machine: every name but the kiosk's own is made unresolvable. */
const quietArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

const executable = () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Install Chromium, Chrome or Edge, or set CHROMIUM_PATH.')
  return executablePath
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), args: [...quietArguments] })

/** A profile on disk, as a terminal has: it can be closed, searched and opened again. */
export const launchProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    args: [...quietArguments],
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
  })

/** The plug is pulled: no process of it says goodbye. */
export async function pullPlug(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  const session = await browser?.newBrowserCDPSession()
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  const gone = new Promise((resolve) => context.once('close', resolve))
  for (const { id } of processInfo) process.kill(id, 'SIGKILL')
  await gone
}
