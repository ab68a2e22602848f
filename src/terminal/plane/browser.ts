/** Starts the browser of one session and holds its pipe. */
import { execFileSync } from 'node:child_process'
import { launch, type CDPSession } from 'puppeteer-core'
import { browserFlags } from './browser-flags.ts'
import { makeBrowserHome } from './browser-home.ts'
import type { KeeperSettings } from './keeper-words.ts'

export interface Browser {
  /** Also the number of its process group and session. */
  readonly pid: number
  /** `Chromium 156.0.8078.79` */
  readonly version: string
  /** Speaks to the browser itself. */
  readonly root: CDPSession
  /** Speaks to one target that is attached. */
  readonly sessionOf: (sessionId: string) => CDPSession | undefined
}

/** Kills the browser and every process it started. Nothing is left to wait for: SIGKILL cannot be refused. */
export function killBrowser(pid: number): void {
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/T', '/F', '/PID', String(pid)])
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

/** Rejects when the browser does not start. `onStart` hears its pid as soon as there is one, `onExit` when it is gone. */
export async function startBrowser(settings: KeeperSettings, onExit: () => void): Promise<Browser> {
  const environment = await makeBrowserHome(settings.folder, process.env)
  const browser = await launch({
    executablePath: settings.browserPath,
    pipe: true,
    args: browserFlags(settings),
    env: environment,
    ignoreDefaultArgs: true,
    waitForInitialPage: false,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Puppeteer carries the words; the targets are ours.
    targetFilter: () => false,
  })
  browser.process()?.once('exit', onExit)
  const root = await browser.target().createCDPSession()
  const { product } = await root.send('Browser.getVersion')
  return {
    pid: browser.process()?.pid ?? 0,
    version: product.replace('/', ' ').replace(/^Chrome /, 'Chromium '),
    root,
    sessionOf: (sessionId) => root.connection()?.session(sessionId) ?? undefined,
  }
}
