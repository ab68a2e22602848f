/** The sites of the release, as long as the terminal runs: looked at again every few minutes, kept for an offline start. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { wait, type Clock } from '../clock.ts'
import { writeDurably } from '../wipe/write-durably.ts'
import { backOff } from './back-off.ts'
import { fetchSites, siteListSchema, type SiteList } from './fetch-sites.ts'

const everyMs = 5 * 60_000

const storedSchema = v.pipe(v.string(), v.parseJson(), siteListSchema)
const fileIn = (stateDir: string) => join(stateDir, 'sites.json')

/** The last good list, `undefined` when there is none. */
export async function readStoredSites(stateDir: string): Promise<SiteList | undefined> {
  const text = await readFile(fileIn(stateDir), 'utf8').catch(() => undefined)
  const stored = v.safeParse(storedSchema, text)
  return stored.success ? stored.output : undefined
}

/** A disk that refuses costs an offline start, no more. */
export async function storeSites(stateDir: string, list: SiteList): Promise<void> {
  await writeDurably(fileIn(stateDir), JSON.stringify(list)).catch(() => undefined)
}

export interface SiteKeeping {
  readonly origin: string
  readonly stateDir: string
  readonly clock: Clock
  readonly stored: SiteList | undefined
  /** A list that differs from the one before. Never an empty one. */
  readonly onList: (list: SiteList) => void
  /** The release names no site: what was known stays. */
  readonly onEmpty: () => void
  readonly fetch?: typeof fetchSites
}

/** Looks at once, then every five minutes, sooner while there is no list at all. The function returned ends it. */
export function keepSites(settings: SiteKeeping): () => void {
  const { clock, origin, stateDir, fetch = fetchSites } = settings
  const pauses = backOff()
  let list = settings.stored
  let etag: string | undefined
  const ending = new AbortController()

  const look = async () => {
    const fetched = await fetch(origin, { etag, front: list?.front })
    if (ending.signal.aborted || !fetched.ok || fetched.value.news === 'same') return
    const { list: next, etag: nextEtag } = fetched.value
    etag = nextEtag
    if (Object.keys(next.sites).length === 0) return settings.onEmpty()
    list = next
    await storeSites(stateDir, next)
    settings.onList(next)
  }
  const lookAgain = async () => {
    while (!ending.signal.aborted) {
      await look()
      await wait(clock, list === undefined ? pauses.next() : everyMs)
    }
  }
  void lookAgain()
  return () => ending.abort()
}
