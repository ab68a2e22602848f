/** A PC whose clock is wrong, as seen by a page. */
import type { Page } from 'playwright-core'

/** A PC whose clock can be moved; time goes by at its own pace. */
export const withMovableClock = () => {
  const Real = Date
  const now = () => Real.now() + Number(document.documentElement?.dataset['movedMs'] ?? 0)
  globalThis.Date = new Proxy(Real, {
    construct: (_target, given: readonly number[]) =>
      given.length === 0 ? new Real(now()) : Reflect.construct(Real, given),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}

/** By so much from the real time. */
export const moveClock = (page: Page, movedMs: number) =>
  page.evaluate((ms) => {
    document.documentElement.dataset['movedMs'] = String(ms)
  }, movedMs)
