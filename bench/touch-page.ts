/** One touch: from the finger on the glass to the next screen drawn. */
import type { Locator, Page } from 'playwright-core'

/** Starts watching in the page: times the next touch until a frame has been drawn with another title on it. */
const watchInPage = () => {
  const { promise: painted, resolve } = Promise.withResolvers<number>()
  const titleNow = () => document.querySelector('h1')?.textContent
  const before = titleNow()
  let touchedAt = Number.NaN
  addEventListener('pointerdown', ({ timeStamp }) => void (touchedAt = timeStamp), {
    capture: true,
    once: true,
  })
  const observer = new MutationObserver(() => {
    const title = titleNow()
    if (title === undefined || title === before) return
    observer.disconnect()
    // The first frame after the change draws it; the second begins once it is drawn.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => resolve(performance.now() - touchedAt))
    })
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  // Inside an object, or the caller would wait for it.
  return { painted }
}

/** Milliseconds from `pointerdown` on `target` to the next screen drawn. */
export async function touch(page: Page, target: Locator): Promise<number> {
  const box = await target.boundingBox()
  if (!box) throw new Error(`nothing to touch: ${String(target)}`)
  const watched = await page.evaluateHandle(watchInPage)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const ms = await watched.evaluate(({ painted }) => painted)
  await watched.dispose()
  return ms
}
