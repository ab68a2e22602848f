/** A hub with its own store, as it runs: for `main.ts`, journeys and benches. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { buildHub, type HubParts } from './app.ts'
import { type Clock, systemClock } from './clock.ts'
import { importDrafts } from './drafts/import-drafts.ts'
import { readDraftFolder } from './drafts/read-draft-folder.ts'
import { postgresHints } from './hints/postgres-hints.ts'
import type { HubSettings } from './hub-context.ts'
import { type HubLog, silentLog } from './hub-log.ts'
import { firstRunLink } from './people/staff-links.ts'
import type { HubFolders } from './register-pages.ts'
import { followFolder } from './releases/follow-folder.ts'
import { importFolder, importRoot } from './releases/import-folder.ts'
import type { TimestampKey } from './releases/timestamp-key.ts'
import { completeAtOnce } from './rollout/rollout-acts.ts'
import { timestampKeeper } from './rollout/timestamp-keeper.ts'
import type { HubStore } from './store/hub-store.ts'
import { openStore, type StorePlace } from './store/open-store.ts'

export interface HubPlace
  extends Omit<StorePlace, 'nowMs'>, Pick<HubParts, 'staff' | 'aidantPepper'> {
  readonly folders: HubFolders
  readonly settings: HubSettings
  readonly log?: HubLog
  readonly timestampKey?: TimestampKey | undefined
  readonly recordKeys?: HubParts['recordKeys']
  /** Another than the system's: journeys live weeks in a minute. */
  readonly clock?: Clock
}

/** What whoever starts the hub may do without being asked who they are. */
export interface OpenHub {
  /** Closing it closes the store. */
  readonly app: FastifyInstance
  /** Begins the chain of root keys, or goes on with it. Throws `Refusal`. */
  readonly trustRoot: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /**
   * Takes the release that `npm run publish` left in this folder, and gives it to every terminal. Answers its number;
   * `undefined` when the folder holds none that is signed. Throws `Refusal`.
   */
  readonly takeFolder: (folder: string) => Promise<number | undefined>
  /** Takes it again each time that has changed, until the hub closes. To be said before it listens. */
  readonly followFolder: (folder: string) => void
  /** Fills a hub that has no texts yet with those of a deployment's folder. Answers the files left aside. Throws `Refusal`. */
  readonly takeTexts: (folder: string) => Promise<readonly string[]>
  /**
   * `/admin/#…` for the first administrator, good for an hour; `undefined` once there is one, unless everybody has lost
   * their passkeys and whoever holds the server asks for a `rescue`.
   */
  readonly firstLink: (rescue?: boolean) => Promise<string | undefined>
}

const random = (length: number) => new Uint8Array(randomBytes(length))

/** Throws `StoreFault`, or what the system says of the data folder. */
export async function openHub(place: HubPlace): Promise<OpenHub> {
  const { clock = systemClock } = place
  const store = await openStore({ ...place, nowMs: clock.nowMs() })
  const hints = sharedHints(place, store)
  const app = buildHub({ ...place, store, clock, random, ...(hints && { hints }) })
  app.addHook('onClose', async () => {
    await hints?.stop()
    await store.close()
  })
  const takeFolder = async (folder: string) => {
    const nowMs = clock.nowMs()
    const release = await importFolder(store, folder, nowMs)
    if (!release) return undefined
    const keeper = timestampKeeper(place.timestampKey, clock)
    await store.write((db) => completeAtOnce(db, release.number, { keeper, nowMs }))
    return release.number
  }
  return {
    app,
    trustRoot: (bytes) => importRoot(store, bytes),
    takeFolder,
    followFolder: (folder) => {
      const { log = silentLog } = place
      followFolder(app, { clock, log }, folder, () => takeFolder(folder))
    },
    takeTexts: async (folder) => {
      const { deployment, texts, unreadable } = readDraftFolder(folder)
      const { files, left } = await importDrafts({ store, clock }, texts, deployment)
      return files === 0 ? [] : [...left, ...unreadable]
    },
    firstLink: async (rescue) => (await firstRunLink({ store, clock, random }, rescue))?.path,
  }
}

/** `undefined` for a hub that is alone over its file. */
function sharedHints({ databaseUrl: url, log = silentLog }: HubPlace, store: HubStore) {
  if (url === undefined) return undefined
  const origin = randomBytes(8).toString('hex')
  return postgresHints({ url, store, clock: systemClock, log, origin })
}
