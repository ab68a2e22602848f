/**
 * The app's own updates. A new version is downloaded by the service worker and waits; it is taken on the attract screen
 * only, because taking it reloads the page.
 */
import { Workbox } from 'workbox-window'
import { mendShellMessage } from '#contract/shell-worker.ts'
import { type Clock, systemClock } from './clock.ts'

interface AppRegistration {
  readonly installing: unknown
  readonly waiting: unknown
  readonly active: { postMessage(message: { readonly type: string }): void } | null
}

/** The part of `Workbox` that matters. */
export interface AppWorker {
  register(): Promise<AppRegistration | undefined>
  update(): Promise<void>
  messageSkipWaiting(): void
}

export interface AppUpdate {
  /** Whether a newer version waits. Reads the registration: workbox-window may lose an event (workbox#3074). */
  hasNewVersion(): boolean
  /**
   * Asks the server, and puts back what the browser has erased of the version that is kept. Never rejects: without a
   * network there is nothing new.
   */
  lookForNewVersion(): Promise<void>
  /** Takes it and reloads. `false`, and no reload, when none waits or when it did not take over in time. */
  takeNewVersion(): Promise<boolean>
}

type AppContainer = EventTarget & { getRegistration(): Promise<unknown> }

export interface AppUpdateOptions {
  readonly url?: string
  readonly createWorker?: (url: string) => AppWorker
  /** Tells `controllerchange`: the new version has taken over. */
  readonly container?: AppContainer | undefined
  readonly reload?: () => void
  readonly clock?: Clock
}

const takeOverMs = 10_000

/** Registers the service worker. Without one (an old browser, plain http) the app works and never updates by itself. */
export async function registerApp(options: AppUpdateOptions = {}): Promise<AppUpdate> {
  const { url = '/sw.js', clock = systemClock, reload = () => location.reload() } = options
  const { createWorker = (address: string) => new Workbox(address) } = options
  const container = 'container' in options ? options.container : navigator.serviceWorker
  let worker: AppWorker | undefined
  let registration: AppRegistration | undefined

  const register = async () => {
    worker = container && createWorker(url)
    registration = await worker?.register()
  }
  /** A browser that drops a cache keeps the worker, which fills it when it is installed and never again. */
  const mend = () => {
    // What a newer version brings is not of the one that is kept.
    if (registration?.installing || registration?.waiting) return
    registration?.active?.postMessage({ type: mendShellMessage })
  }
  await register().catch(() => undefined)
  mend()

  const takesOver = () =>
    new Promise<boolean>((resolve) => {
      const cancel = clock.after(takeOverMs, () => resolve(false))
      const hear = () => {
        cancel()
        resolve(true)
      }
      container?.addEventListener('controllerchange', hear, { once: true })
      worker?.messageSkipWaiting()
    })

  const hasNewVersion = () => Boolean(registration?.waiting)

  return {
    hasNewVersion,
    async lookForNewVersion() {
      try {
        // A browser short of room erases all of an origin, its worker first.
        if (container && !(await container.getRegistration())) await register()
        await worker?.update()
        mend()
      } catch {
        // Offline, or the server is being restarted: the next look will tell.
      }
    },
    async takeNewVersion() {
      if (!hasNewVersion() || !(await takesOver())) return false
      reload()
      return true
    },
  }
}
