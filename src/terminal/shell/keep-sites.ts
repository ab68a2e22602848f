/** The sites of the release, as long as the terminal runs: looked at again every few minutes, kept for an offline start. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Refusal } from '#seal/refusals.ts'
import { wait, type Clock } from '../clock.ts'
import { writeDurably } from '../wipe/write-durably.ts'
import { backOff } from './back-off.ts'
import { fetchSites, siteListSchema, type SiteList, type SiteSource } from './fetch-sites.ts'

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

export interface SiteKeeping extends SiteSource {
  readonly clock: Clock
  readonly stored: SiteList | undefined
  /** A list that differs from the one before. Never an empty one. */
  readonly onList: (list: SiteList) => void
  /** The release names no site: what was known stays. */
  readonly onEmpty: () => void
  /** What the server said was refused, and what was known stays. Told once, until it changes. */
  readonly onRefused: (refusal: Refusal) => void
  readonly fetch?: typeof fetchSites
}

export interface KeptSites {
  /** Goes by this timestamp of releases from now on, and looks at once when it is another. */
  readonly follow: (timestamp: string) => void
  readonly end: () => void
}

/** Looks at once, then every five minutes, sooner while there is no list at all. */
export function keepSites(settings: SiteKeeping): KeptSites {
  const { clock, stateDir, fetch = fetchSites } = settings
  const pauses = backOff()
  let list = settings.stored
  let refused: string | undefined
  const ending = new AbortController()
  let followed: string | undefined
  let looking: Promise<void> | undefined

  const refuse = (refusal: Refusal) => {
    const isNews = refusal.code !== refused
    refused = refusal.code
    // A line that is down is no news: terminals live with it.
    if (isNews && refusal.code !== 'offline') settings.onRefused(refusal)
  }
  const look = async () => {
    const fetched = await fetch({ ...settings, timestamp: () => followed }, list)
    if (ending.signal.aborted) return
    if (!fetched.ok) return refuse(fetched.fault)
    refused = undefined
    if (fetched.value.news === 'same') return
    const { list: next } = fetched.value
    if (Object.keys(next.sites).length === 0) return settings.onEmpty()
    list = next
    await storeSites(stateDir, next)
    settings.onList(next)
  }
  const lookNow = () => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  const lookAgain = async () => {
    while (!ending.signal.aborted) {
      await lookNow()
      await wait(clock, list === undefined ? pauses.next() : everyMs)
    }
  }
  void lookAgain()
  return {
    follow(timestamp) {
      if (timestamp === followed) return
      followed = timestamp
      // One that is under way has asked with the word before.
      void Promise.resolve(looking).then(lookNow)
    },
    end: () => ending.abort(),
  }
}
