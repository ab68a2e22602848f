/** A terminal that needs nothing more from the network. */
import type { Page } from 'playwright-core'

interface KeptPointers {
  readonly active?: number
  readonly previous?: number
  readonly pending?: number
  /** There while the active one is on trial, which nobody sees. */
  readonly trialStarts?: number
}

const keptPointers = (page: Page): Promise<KeptPointers> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'escale-content')) return {}
    return new Promise<KeptPointers>((resolve, reject) => {
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
          resolve(asked.result?.value ?? {})
        })
      })
    })
  })

/** Number of the release kept on the disk and shown; `undefined` before the first. */
export async function storedRelease(page: Page): Promise<number | undefined> {
  const { active, previous, trialStarts } = await keptPointers(page)
  return trialStarts === undefined ? active : previous
}

/** Number of the release that is whole on the disk and waits for the end of the session. */
export const pendingRelease = async (page: Page): Promise<number | undefined> =>
  (await keptPointers(page)).pending

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
