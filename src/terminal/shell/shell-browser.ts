/** Starts the browser of the kiosk and holds its pipe: one window, and no other. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { launch, type Browser, type CDPSession } from 'puppeteer-core'
import { within, type Clock } from '../clock.ts'
import { call } from '../plane/call.ts'
import { shellFlags, type ShellFlagSettings } from './shell-flags.ts'

/** A browser that has shown no window by then, from a cold disk, will not. */
const startMs = 30_000

export interface ShellBrowser {
  readonly root: CDPSession
  /** The only window; its target's id is also that of its top frame. */
  readonly page: CDPSession
  readonly targetId: string
  /** The page runs nothing until then. */
  readonly begin: () => Promise<void>
  /** Kills it and everything it started. */
  readonly kill: () => void
}

export interface ShellBrowserSettings extends ShellFlagSettings {
  readonly browserPath: string
  readonly clock: Clock
  /** The browser ended, or its page crashed or was closed. Called once. */
  readonly onLost: () => void
  /** A window that is not ours was closed. */
  readonly onStray: () => void
}

/** After a power cut the profile says that another program holds it; only one supervisor runs, so none does. */
async function unlockProfile(profile: string) {
  const names = await readdir(profile).catch(() => [])
  const locks = names.filter((name) => name.startsWith('Singleton') || name === 'lockfile')
  await Promise.all(locks.map((name) => rm(join(profile, name), { force: true })))
}

function killGroup(pid: number | undefined) {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

type FirstWindow = Pick<ShellBrowser, 'page' | 'targetId'>

/** Rejects when the browser does not start; nothing of it is left running then. */
export async function startShell(settings: ShellBrowserSettings): Promise<ShellBrowser> {
  await unlockProfile(settings.profile)
  const browser = await launch({
    executablePath: settings.browserPath,
    pipe: true,
    args: shellFlags(settings),
    ignoreDefaultArgs: true,
    waitForInitialPage: false,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: startMs,
    // Puppeteer carries the words; the targets are ours.
    targetFilter: () => false,
  })
  const child = browser.process()
  const kill = () => killGroup(child?.pid)
  let isLost = false
  const first = Promise.withResolvers<FirstWindow | undefined>()
  const lose = () => {
    if (isLost) return
    isLost = true
    first.resolve(undefined)
    settings.onLost()
  }
  child?.once('exit', lose)
  try {
    const window = await holdWindow(browser, settings, first, lose)
    if (window === undefined) throw new Error('no window')
    return { ...window, kill }
  } catch (fault) {
    kill()
    throw fault
  }
}

/** Attaches to the first window and closes any other; `undefined` when none comes. */
async function holdWindow(
  browser: Browser,
  { clock, onStray }: ShellBrowserSettings,
  first: PromiseWithResolvers<FirstWindow | undefined>,
  lose: () => void,
): Promise<Omit<ShellBrowser, 'kill'> | undefined> {
  const root = await browser.target().createCDPSession()
  let ours: string | undefined
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const page = root.connection()?.session(sessionId)
    if (!page) return
    const { targetId } = targetInfo
    if (ours === undefined) {
      ours = targetId
      first.resolve({ page, targetId })
      return
    }
    // Still stopped before its first script: it is never seen.
    onStray()
    void call(root, 'Target.closeTarget', { targetId })
  })
  root.on('Target.targetDestroyed', ({ targetId }) => {
    if (targetId === ours) lose()
  })
  root.on('Target.targetCrashed', ({ targetId }) => {
    if (targetId === ours) lose()
  })
  await root.send('Target.setDiscoverTargets', { discover: true })
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  })
  const held = await within(clock, startMs, first.promise, undefined)
  if (held === undefined) return undefined
  const { page, targetId } = held
  page.on('Inspector.targetCrashed', lose)
  return {
    root,
    page,
    targetId,
    begin: async () => {
      await call(page, 'Runtime.runIfWaitingForDebugger')
    },
  }
}
