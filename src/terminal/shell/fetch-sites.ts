/** Reads the sites of the release from the kiosk's server, once it has proved to be the administrator's. */
import * as v from 'valibot'
import { registrySchema, type Site } from '#contract/registry.ts'
import { sha256Schema } from '#contract/release.ts'
import { fail, succeed, type Result } from '#contract/result.ts'
import { idSchema } from '#contract/words.ts'
import { fetchTarget } from '#seal/fetch-target.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { refresh } from '#seal/refresh.ts'
import type { Refusal } from '#seal/refusals.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import type { SealOptions } from '#seal/seal-options.ts'
import { type Clock, systemClock } from '../clock.ts'
import { sealFolder } from './seal-folder.ts'

/** What a terminal keeps of a release: what it may open. */
export const siteListSchema = v.object({
  /** SHA-256 of the front it was read from. */
  front: sha256Schema,
  /** The programme it belongs to, the only one accepted from then on. */
  deployment: idSchema,
  sites: registrySchema.entries.sites,
})
export interface SiteList {
  readonly front: string
  readonly deployment: string
  readonly sites: Readonly<Record<string, Site>>
}

/** The rest of a front is the kiosk's: a terminal must not fail on words it has no use for. */
const frontSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ registry: v.object({ sites: registrySchema.entries.sites }) }),
)

export type Fetched = { readonly news: 'same' } | { readonly news: 'list'; readonly list: SiteList }

export interface SiteSource {
  /** Of the kiosk. */
  readonly origin: string
  /** Root metadata that was installed with the terminal. */
  readonly root: Uint8Array<ArrayBuffer>
  readonly stateDir: string
  readonly clock?: Clock
  /** The timestamp that the kiosk goes by, once it has said so: the server's word for everybody counts no more. */
  readonly timestamp?: () => string | undefined
}

/**
 * `known` is the list kept. A refusal is a value: a terminal goes on with what it has, whatever the server says and for
 * however long.
 */
export async function fetchSites(
  { origin, root, stateDir, clock = systemClock, timestamp }: SiteSource,
  known?: Pick<SiteList, 'front' | 'deployment'>,
): Promise<Result<Fetched, Refusal>> {
  const folder = await sealFolder(stateDir).catch(() => undefined)
  if (!folder) return fail({ code: 'store-failed' })
  const options: SealOptions = {
    ...folder,
    base: new URL('/releases/metadata/', origin).href,
    embeddedRoot: root,
    // The terminal is run from its sources: nothing tells when they were installed.
    builtAtMs: 0,
    systemMs: Date.now,
    crypto: webCrypto(globalThis.crypto.subtle),
    fetch: (url, init) => {
      const followed = url.endsWith('/timestamp.json') ? timestamp?.() : undefined
      return followed === undefined ? fetch(url, init) : Promise.resolve(new Response(followed))
    },
    clock,
  }
  const refreshed = await refresh(options)
  if (!refreshed.ok) return refreshed
  const { signed } = refreshed.value.targets
  const manifest = manifestOf(signed, known?.deployment)
  if (!manifest.ok) return manifest

  const target = signed.targets['front.json']
  if (!target) return fail({ code: 'missing', file: 'front.json' })
  const { sha256 } = target.hashes
  if (sha256 === known?.front) return succeed({ news: 'same' })
  const targetsBase = new URL('/releases/targets/', origin).href
  const bytes = await fetchTarget(targetsBase, 'front.json', target, options)
  if (!bytes.ok) return bytes
  const front = v.safeParse(frontSchema, new TextDecoder().decode(bytes.value))
  if (!front.success) return fail({ code: 'bad-release', file: 'front.json' })
  const { sites } = front.output.registry
  return succeed({
    news: 'list',
    list: { front: sha256, deployment: manifest.value.deployment, sites },
  })
}
