/** IndexedDB databases and Cache Storage other than those of the app itself. */
import {
  aidantDatabase,
  outboxDatabase,
  publicationDatabaseName,
  workDatabase,
} from '#contract/console-databases.ts'

/** Releases, and what is trusted of them. */
export const contentDatabase = 'escale-content'
/** The key by which a terminal of the fleet signs, and its counts. */
export const fleetDatabase = 'escale-fleet'

/** What this terminal has sealed and not sent yet. Not the aidants' page's: each sends under its own name. */
export const terminalOutboxDatabase = 'escale-terminal-outbox'

/** What the assisted mode keeps: no note, no person. */
export const assistedDatabase = 'escale-assisted'

/** The databases of the terminal itself, and of staff on their own PC; the wipe erases every other one. */
const ownDatabases: ReadonlySet<string> = new Set([
  contentDatabase,
  fleetDatabase,
  outboxDatabase,
  terminalOutboxDatabase,
  assistedDatabase,
  workDatabase,
  aidantDatabase,
  publicationDatabaseName,
])

/** Workbox names its precache `<prefix>-precache-v2-<scope>`; it holds the app and nothing of a person. */
const isPrecache = (cache: string) => cache.includes('-precache-')

type Databases = Pick<IDBFactory, 'databases' | 'deleteDatabase'>

const foreignDatabases = async (factory: Databases) =>
  (await factory.databases())
    .map((database) => database.name ?? '')
    .filter((name) => !ownDatabases.has(name))

const deleteDatabase = (factory: Databases, name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')))
    // « blocked » is no end: it is deleted once whoever holds it lets go; the wipe's own limit decides.
  })

export async function eraseDatabases(factory: Databases): Promise<void> {
  const names = await foreignDatabases(factory)
  await Promise.all(names.map((name) => deleteDatabase(factory, name)))
}

export const areDatabasesGone = async (factory: Databases): Promise<boolean> =>
  (await foreignDatabases(factory)).length === 0

type Caches = Pick<CacheStorage, 'keys' | 'delete'>

const foreignCaches = async (caches: Caches) =>
  (await caches.keys()).filter((name) => !isPrecache(name))

/** `undefined` outside a secure context, where no page can have a cache. */
export async function eraseCaches(caches: Caches | undefined): Promise<void> {
  if (!caches) return
  const names = await foreignCaches(caches)
  await Promise.all(names.map((name) => caches.delete(name)))
}

export const areCachesGone = async (caches: Caches | undefined): Promise<boolean> =>
  !caches || (await foreignCaches(caches)).length === 0
