/** Whether a text is anywhere a page could find it again: its memory, its accessibility tree, its databases. */
import type { Page } from 'playwright-core'

/** The JavaScript heap after a collection, as Chromium's own snapshot writes it: every string that is still reachable. */
export async function heapHolds(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const snapshot = chunks.join('')
  return words.filter((word) => snapshot.includes(JSON.stringify(word).slice(1, -1)))
}

/** What is written of the page now: DOM text, attributes, and what screen readers are given. */
export async function screenHolds(
  page: Page,
  words: readonly string[],
): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const written = (await page.content()) + JSON.stringify(nodes)
  return words.filter((word) => written.includes(word))
}

/** Every value of every database and of Cache Storage, bytes read as text. */
export const storageHolds = (page: Page, words: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (sought) => {
    const pieces: string[] = []
    const decoder = new TextDecoder()
    const collect = (value: unknown): void => {
      if (typeof value === 'string') pieces.push(value)
      else if (value instanceof ArrayBuffer) pieces.push(decoder.decode(value))
      else if (ArrayBuffer.isView(value)) pieces.push(decoder.decode(value))
      else if (value instanceof Map || value instanceof Set) [...value].forEach(collect)
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        collect(await done(database.transaction(store).objectStore(store).getAll()))
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        pieces.push((await (await cache.match(request))?.text()) ?? '')
    }
    const whole = pieces.join('\n')
    return sought.filter((word) => whole.includes(word))
  }, words)
