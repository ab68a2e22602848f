/** A terminal that needs nothing more from the network. */
import type { Page } from 'playwright-core'

interface KeptPointers {
  readonly active?: number
  readonly previous?: number
  /** There while the active one is on trial, which nobody sees. */
  readonly trialStarts?: number
}

/** Number of the release kept on the disk and shown; `undefined` before the first. */
export const storedRelease = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'escale-content')) return undefined
    return new Promise<number | undefined>((resolve, reject) => {
      const opening = indexedDB.open('escale-content')
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
      opening.addEventListener('success', () => {
        const { result } = opening
        const asked: IDBRequest<{ readonly value: KeptPointers } | undefined> = result
          .transaction('state')
          .objectStore('state')
          .get('pointers')
        asked.addEventListener('success', () => {
          result.close()
          const { active, previous, trialStarts } = asked.result?.value ?? {}
          resolve(trialStarts === undefined ? active : previous)
        })
      })
    })
  })

export const isAppKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated'
  })

/** Waits for `isTrue`, looked at on every frame of the page: no sleep, no guess. */
export async function until(page: Page, isTrue: () => Promise<boolean>) {
  while (!(await isTrue())) await page.evaluate(() => new Promise(requestAnimationFrame))
}

/** Waits until the app and a release are both on the disk. */
export const becomeReady = (page: Page) =>
  until(page, async () => (await isAppKept(page)) && (await storedRelease(page)) !== undefined)
