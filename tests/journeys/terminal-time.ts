/** Time at a terminal, which a journey moves. */
import type { Page, Request } from 'playwright-core'

/** Hears what the page asks; to be made before its first request. */
export function terminalTime(page: Page) {
  const asked = new Set<Request>()
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  /** Requests on their way, but for those that last as long as the page. */
  const isQuiet = () => [...asked].every((request) => request.resourceType() === 'eventsource')

  return {
    /**
     * Lets the terminal live until something holds. Its clock goes on between requests only: answers take some of our time,
     * and a terminal that waits too long hangs up. Whoever sits there touches a key now and then.
     */
    async live(isTrue: () => boolean | Promise<boolean>, { isSomebodyThere = false } = {}) {
      while (!(await isTrue())) {
        if (isSomebodyThere) await page.keyboard.press('Shift')
        if (isQuiet()) await page.clock.runFor(20_000)
        await page.evaluate(() => new Promise(requestAnimationFrame))
      }
    },
  }
}
