/**
 * Keeps a living kiosk on the screen: starts its browser, brings it home, and starts it again with longer and longer
 * pauses whenever it is lost. While the server does not answer, and the kiosk's own offline copy neither, a page says so.
 */
import type { Ask, Tell } from '#contract/terminal-link.ts'
import type { Clock } from '../clock.ts'
import { backOff } from './back-off.ts'
import { confine, type Confined } from './confine.ts'
import { watchHeart } from './heartbeat.ts'
import { offerLink, type Link } from './link.ts'
import { startShell, type ShellBrowser } from './shell-browser.ts'
import { shellWindow, type ShellWindow } from './shell-window.ts'

/** A server that lets one wait so long will not answer. */
const answerMs = 30_000
/** A kiosk that has held so long may fail again from the start of the pauses. */
const steadyMs = 60_000

export interface ShellSettings {
  readonly browserPath: string
  readonly profile: string
  readonly kiosk: URL
  /** An address that leads nowhere and that the policy in force knows. */
  readonly startAddress: () => string
  /** Before each start, while no browser has the profile open. */
  readonly prepare: () => Promise<void>
  readonly isSandboxed: boolean
  readonly clock: Clock
  readonly onAsk: (ask: Ask) => void
  /** The page is gone, hangs or loads again: nobody watches over the session any more. */
  readonly onLost: () => void
  readonly onStray: () => void
  readonly onRefused: () => void
}

export interface Shell {
  readonly tell: (tell: Tell) => void
  /** `undefined` while the browser starts again. */
  readonly window: () => ShellWindow | undefined
  readonly browser: () => ShellBrowser | undefined
  /** The kiosk from its beginning. */
  readonly reload: () => void
  /** Starts the browser again, between two persons. */
  readonly restart: () => void
  readonly stop: () => void
}

interface Running {
  readonly browser: ShellBrowser
  readonly window: ShellWindow
  readonly link: Link
  readonly confined: Confined
}

export function keepShell(settings: ShellSettings): Shell {
  const { clock, kiosk, startAddress } = settings
  const starts = backOff()
  const visits = backOff()
  let running: Running | undefined
  let isStopped = false
  let cancelVisit = () => {}
  let cancelSteady = () => {}

  const tell = (words: Tell) => running?.link.tell(words)
  const heart = watchHeart(
    clock,
    (beat) => tell({ tell: 'beat', beat }),
    () => lose(),
  )

  const lose = () => {
    heart.stop()
    cancelVisit()
    cancelSteady()
    running?.browser.kill()
    running = undefined
    if (isStopped) return
    settings.onLost()
    clock.after(starts.next(), () => void begin())
  }

  const visit = () => {
    cancelVisit()
    running?.confined.goHome()
    cancelVisit = clock.after(answerMs, () => running?.confined.show('silent'))
  }

  /** Nothing has failed yet: the kiosk is asked for at once. */
  let isFresh = true
  const shown = (what: 'kiosk' | 'start-page') => {
    cancelVisit()
    if (what === 'kiosk') {
      visits.reset()
      heart.expectHello()
      return
    }
    heart.stop()
    if (isFresh) visit()
    else cancelVisit = clock.after(visits.next(), visit)
    isFresh = false
  }

  const connect = async (browser: ShellBrowser): Promise<Running> => {
    const { page, root, targetId } = browser
    const confined = await confine({
      page,
      frameId: targetId,
      kiosk,
      startAddress,
      onRefused: settings.onRefused,
      onShown: shown,
      onAstray: visit,
    })
    const link = await offerLink({
      page,
      frameId: targetId,
      origin: kiosk.origin,
      now: () => clock.now(),
      onAsk: (ask) => {
        heart.heard()
        settings.onAsk(ask)
      },
    })
    return { browser, window: shellWindow(root, page, targetId), link, confined }
  }

  const begin = async () => {
    if (isStopped) return
    isFresh = true
    let browser: ShellBrowser | undefined
    let isLost = false
    try {
      await settings.prepare()
      browser = await startShell({
        ...settings,
        address: startAddress(),
        onLost: () => {
          isLost = true
          // One that never ran is given up below.
          if (running !== undefined && running.browser === browser) lose()
        },
      })
      const made = await connect(browser)
      if (isLost || isStopped) throw new Error('lost')
      running = made
      cancelSteady = clock.after(steadyMs, starts.reset)
      await browser.begin()
      // The window's own first visit left before anything could answer it; looking its name up may take seconds.
      running.confined.show('starting')
    } catch {
      browser?.kill()
      if (!isStopped) clock.after(starts.next(), () => void begin())
    }
  }
  void begin()

  return {
    tell,
    window: () => running?.window,
    browser: () => running?.browser,
    reload: visit,
    restart: () => {
      starts.reset()
      lose()
    },
    stop: () => {
      isStopped = true
      lose()
    },
  }
}
