/** Reads the sites of the release from the kiosk's server: the manifest first, then its front, checked against it. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { registrySchema, type Site } from '#contract/registry.ts'
import { manifestSchema, sha256Schema } from '#contract/release.ts'
import { fail, succeed, type Result } from '#contract/result.ts'

const answerMs = 10_000

/** What a terminal keeps of a release: what it may open. */
export const siteListSchema = v.object({
  /** SHA-256 of the front it was read from. */
  front: sha256Schema,
  sites: registrySchema.entries.sites,
})
export interface SiteList {
  readonly front: string
  readonly sites: Readonly<Record<string, Site>>
}

/** The rest of a front is the kiosk's: a terminal must not fail on words it has no use for. */
const frontSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ registry: v.object({ sites: registrySchema.entries.sites }) }),
)
const manifestTextSchema = v.pipe(v.string(), v.parseJson(), manifestSchema)

/** `silent`: no answer, or not with a release. `damaged`: what came is not what was published. */
export type FetchFault = 'silent' | 'damaged'
export type Fetched =
  | { readonly news: 'same' }
  | { readonly news: 'list'; readonly list: SiteList; readonly etag: string | undefined }

type Get = (url: URL, etag?: string) => Promise<Response | undefined>

const get: Get = async (url, etag) => {
  try {
    return await fetch(url, {
      headers: etag === undefined ? {} : { 'if-none-match': etag },
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
    })
  } catch {
    // No network, no such host, too late: all the same here.
    return undefined
  }
}

async function textOf(response: Response): Promise<string | undefined> {
  try {
    return await response.text()
  } catch {
    return undefined
  }
}

/**
 * `etag` is that of the manifest read before, and `front` the front kept. The fault is a value: a terminal goes on with
 * what it has.
 */
export async function fetchSites(
  origin: string,
  known: { readonly etag?: string | undefined; readonly front?: string | undefined } = {},
): Promise<Result<Fetched, FetchFault>> {
  const base = new URL('/release/', origin)
  const answer = await get(new URL('manifest.json', base), known.etag)
  if (answer?.status === 304) return succeed({ news: 'same' })
  if (!answer?.ok) return fail('silent')
  const manifest = v.safeParse(manifestTextSchema, await textOf(answer))
  const front = manifest.success
    ? manifest.output.files.find(({ name }) => name === 'front')
    : undefined
  if (!front) return fail('damaged')
  if (front.sha256 === known.front) return succeed({ news: 'same' })

  const file = await get(new URL(`files/${front.sha256}.json`, base))
  const text = file?.ok ? await textOf(file) : undefined
  if (text === undefined) return fail('silent')
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (sha256 !== front.sha256 || Buffer.byteLength(text) !== front.bytes) return fail('damaged')
  const parsed = v.safeParse(frontSchema, text)
  if (!parsed.success) return fail('damaged')
  const list = { front: front.sha256, sites: parsed.output.registry.sites }
  return succeed({ news: 'list', list, etag: answer.headers.get('etag') ?? undefined })
}
