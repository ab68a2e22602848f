/** Puts a window of the browser where the terminal wants it. A window that is already gone is nobody's fault. */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import type { KeeperSettings } from './keeper-words.ts'

type Bounds = KeeperSettings['bounds']

async function windowOf(root: CDPSession, targetId: string): Promise<number | undefined> {
  return (await call(root, 'Browser.getWindowForTarget', { targetId }))?.windowId
}

/** At `bounds` and shown; the browser takes a state and bounds one after the other only. */
export async function placeWindow(root: CDPSession, targetId: string, bounds: Bounds) {
  const windowId = await windowOf(root, targetId)
  if (windowId === undefined) return
  await call(root, 'Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
  await call(root, 'Browser.setWindowBounds', { windowId, bounds })
}

/** Out of sight, alive. */
export async function hideWindow(root: CDPSession, targetId: string) {
  const windowId = await windowOf(root, targetId)
  if (windowId === undefined) return
  await call(root, 'Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } })
}
