/** A real kiosk that belongs to a fleet: an ordinary browser of its own, whose clock the journey moves. */
import type { Browser, Page, Response } from 'playwright-core'
import { arrive, touch } from './walk-in.ts'

/** At the screen where staff types a code. */
export async function openTerminal(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${origin}/?enrol`)
  await arrive(page, 'Inscrire ce poste')
  return page
}

/** Time passes at a terminal until something holds. Somebody who sits there touches a key now and then. */
export async function live(page: Page, isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) {
    await page.keyboard.press('Shift')
    await page.clock.runFor(5000)
    // What the hub answers needs time of ours.
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/** The terminal asks what there is for it, and has heard the answer. */
export async function lookForNews(page: Page): Promise<void> {
  let hasHeard = false
  const hear = (response: Response) => {
    if (response.url().includes('/timestamp.json')) hasHeard = true
  }
  page.on('response', hear)
  await live(page, async () => hasHeard)
  page.off('response', hear)
}

/** « Terminer » in the middle of nothing, then the next person's screen. */
export async function leave(page: Page): Promise<void> {
  await touch(page, 'Terminer')
  await arrive(page, 'Au revoir')
  await touch(page, 'Nouvelle personne')
  await arrive(page, 'Bonjour')
}

/** What somebody at this terminal reads of the place they are in. */
export async function readHelp(page: Page): Promise<string> {
  await touch(page, 'Aide')
  await arrive(page, "Demandez de l'aide")
  const read = await page.locator('main').innerText()
  await touch(page, 'Continuer seul')
  return read
}
