/** The kiosk's window: the whole screen, or the panel beside a site. */
import type { CDPSession } from 'puppeteer-core'
import * as v from 'valibot'
import { call } from '../plane/call.ts'
import type { Bounds } from './layout.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Of a screen that does not say its size. */
const usualSize: Size = { width: 1280, height: 720 }
const sizeSchema = v.object({
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
})

export interface ShellWindow {
  /** Of the whole screen, in CSS pixels. */
  readonly screen: () => Promise<Size>
  /** The whole screen, above everything. */
  readonly fill: () => Promise<void>
  readonly place: (bounds: Bounds) => Promise<void>
}

export function shellWindow(root: CDPSession, page: CDPSession, targetId: string): ShellWindow {
  /** One at a time: the browser takes a state and bounds one after the other only. */
  let queue = Promise.resolve()
  const inTurn = (run: () => Promise<void>) => {
    queue = queue.then(run)
    return queue
  }
  const set = async (bounds: object) => {
    const found = await call(root, 'Browser.getWindowForTarget', { targetId })
    if (found) await call(root, 'Browser.setWindowBounds', { windowId: found.windowId, bounds })
  }
  const raise = () => call(root, 'Target.activateTarget', { targetId })
  return {
    screen: async () => {
      const expression = '({ width: screen.width, height: screen.height })'
      const answer = await call(page, 'Runtime.evaluate', { expression, returnByValue: true }, 1000)
      const size = v.safeParse(sizeSchema, answer?.result.value)
      return size.success ? size.output : usualSize
    },
    fill: () =>
      inTurn(async () => {
        await set({ windowState: 'fullscreen' })
        await raise()
      }),
    place: (bounds) =>
      inTurn(async () => {
        await set({ windowState: 'normal' })
        await set(bounds)
        await raise()
      }),
  }
}
