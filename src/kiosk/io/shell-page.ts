/**
 * The page that the shell's cache opens with. It was built with the names of one deployment; once this terminal has shown its own,
 * the kept page bears them, so that the next boot paints nobody else's (decision 1).
 */
import type { EmbeddedFront } from '#contract/embedded-front.ts'
import { usualComfort } from '#session/session-words.ts'

/** The attract screen's words for where it is. `main.tsx` hydrates the same. */
const whereOf = ({ deploymentName, placeName }: EmbeddedFront) => `${deploymentName}, ${placeName}`

/** A closing tag inside JSON would end the script element. */
const jsonForHtml = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The same page with another front; `undefined` when it has it already, or is no page of ours. */
export function withFront(html: string, front: EmbeddedFront): string | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const kept = page.querySelector('#front')
  const where = page.querySelector('#app .where b')
  const json = jsonForHtml(front)
  if (!kept || !where || kept.textContent === json) return undefined
  kept.textContent = json
  where.textContent = whereOf(front)
  page.documentElement.dataset['text'] = String(usualComfort(front.profile).textSize)
  return `<!doctype html>${page.documentElement.outerHTML}`
}

const isPage = ({ url }: Request) => /^\/(?:index\.html)?$/.test(new URL(url).pathname)

/** Lengths and codings are those of the page as it was sent. */
const headersOf = (answer: Response) => {
  const headers = new Headers(answer.headers)
  for (const name of ['content-length', 'content-encoding', 'etag']) headers.delete(name)
  return headers
}

/** The part of `CacheStorage` that matters. */
interface Caches {
  keys(): Promise<string[]>
  open(name: string): Promise<Pick<Cache, 'keys' | 'match' | 'put'>>
}

/** Writes the front into every page the shell's caches hold. Resolves with how many were changed. */
export async function keepFront(front: EmbeddedFront, storage: Caches): Promise<number> {
  let changed = 0
  const shells = (await storage.keys()).filter((name) => name.includes('-precache-'))
  for (const name of shells) {
    const cache = await storage.open(name)
    for (const request of (await cache.keys()).filter(isPage)) {
      const answer = await cache.match(request)
      if (!answer) continue
      const html = withFront(await answer.text(), front)
      if (html === undefined) continue
      await cache.put(request, new Response(html, { headers: headersOf(answer) }))
      changed += 1
    }
  }
  return changed
}
