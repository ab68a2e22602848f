/** Puts a window of the browser where the terminal wants it. A window that is already gone is nobody's fault. */
import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import type { KeeperSettings } from './keeper-words.ts'

type Bounds = KeeperSettings['bounds']

async function windowOf(root: CDPSession, targetId: string): Promise<number | undefined> {
  return (await call(root, 'Browser.getWindowForTarget', { targetId }))?.windowId
}

/**
 * Until the window manager has done it: an order that overtakes the one before would be lost, and the window stay hidden. A
 * manager that does nothing is waited for no longer than this.
 */
const settleMs = 2000
const lookMs = 20

async function setState(root: CDPSession, windowId: number, windowState: 'normal' | 'minimized') {
  const until = performance.now() + settleMs
  const isSettled = async () => {
    const now = await call(root, 'Browser.getWindowBounds', { windowId })
    return now === undefined || now.bounds.windowState === windowState
  }
  await call(root, 'Browser.setWindowBounds', { windowId, bounds: { windowState } })
  while (!(await isSettled()) && performance.now() < until) await delay(lookMs)
}

/** At `bounds` and shown; the browser takes a state and bounds one after the other only. */
export async function placeWindow(root: CDPSession, targetId: string, bounds: Bounds) {
  const windowId = await windowOf(root, targetId)
  if (windowId === undefined) return
  await setState(root, windowId, 'normal')
  await call(root, 'Browser.setWindowBounds', { windowId, bounds })
}

/** Out of sight, alive. */
export async function hideWindow(root: CDPSession, targetId: string) {
  const windowId = await windowOf(root, targetId)
  if (windowId === undefined) return
  await setState(root, windowId, 'minimized')
}
