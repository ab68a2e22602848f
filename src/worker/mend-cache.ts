/** Puts back what the browser has dropped of a cache: workbox fills it when a version is installed, and never again. */
interface MendedCache extends Pick<Cache, 'keys'> {
  put(key: string, answer: Response): Promise<void>
}

/** A file of this version: under which address the cache has it, and where it is fetched. */
export interface KeptFile {
  readonly key: string
  readonly url: string
}

/** Says how many files it has put back. What cannot be fetched now waits for the next call. */
export async function mendCache(
  cache: MendedCache,
  files: readonly KeptFile[],
  fetch: (request: Request) => Promise<Response>,
): Promise<number> {
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  let mended = 0
  for (const { key, url } of files) {
    if (kept.has(key)) continue
    try {
      const answer = await fetch(
        new Request(url, { cache: 'no-cache', credentials: 'same-origin' }),
      )
      if (!answer.ok || answer.redirected) continue
      await cache.put(key, answer)
      mended += 1
    } catch {
      // Without a network, or without room.
    }
  }
  return mended
}
