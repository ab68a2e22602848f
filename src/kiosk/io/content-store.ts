/**
 * Releases on the terminal's disk: IndexedDB database `escale-content`, where nothing personal is ever written. Dexie
 * is heavier than everything the first screens need: nothing that wakes before the content may import it.
 */
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import { type Manifest, manifestSchema } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import {
  contentDatabase,
  filesOf,
  keptNumbers,
  moveTo,
  type Pointers,
  readyNumber,
} from './content-pointers.ts'
import type { ContentStore } from './content-store-port.ts'
import { type ContentFault, openContent } from './open-content.ts'
import { classifyStorageFault, type StorageFault } from './storage-fault.ts'

/** Raise it when a stored row changes meaning. Dexie 4 no longer refuses a database from the future (dexie#1880). */
const schemaVersion = 1

interface FileRow {
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Order of arrival, milliseconds since 1970: says what to sweep first. */
  readonly storedAt: number
}

const rowOf = (sha256: string, bytes: Uint8Array<ArrayBuffer>): FileRow => ({
  sha256,
  bytes,
  storedAt: Date.now(),
})

interface StateRow {
  readonly key: 'active' | 'previous' | 'schemaVersion'
  readonly value: number
}

export interface ContentStoreOptions {
  /** Told of a fault that a reader gets no value for. */
  readonly onFault?: (fault: StorageFault) => void
  readonly name?: string
}

/** Opens the database. A fault is `version` when a newer app wrote it. */
export async function contentStore(
  options: ContentStoreOptions = {},
): Promise<Result<ContentStore, StorageFault>> {
  // Strict: « activated » must survive the plug being pulled. Chromium's default since 121 is relaxed.
  const database = new Dexie(options.name ?? contentDatabase, {
    chromeTransactionDurability: 'strict',
  })
  database.version(1).stores({ files: 'sha256, storedAt', releases: 'number', state: 'key' })
  const opened = await attempt(async () => {
    await database.open()
    const state: Table<StateRow, string> = database.table('state')
    const stored = await state.get('schemaVersion')
    if (!stored) await state.put({ key: 'schemaVersion', value: schemaVersion })
    return (stored?.value ?? schemaVersion) <= schemaVersion
  })
  if (opened.ok && opened.value) return succeed(storeOver(database, options.onFault))
  database.close()
  return fail(opened.ok ? 'version' : opened.fault)
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StorageFault>> {
  try {
    return succeed(await work())
  } catch (error) {
    return fail(classifyStorageFault(error))
  }
}

function storeOver(database: Dexie, onFault: ContentStoreOptions['onFault']): ContentStore {
  const files: Table<FileRow, string> = database.table('files')
  const releases: Table<unknown, number> = database.table('releases')
  const state: Table<StateRow, string> = database.table('state')

  const bytesOf = async (sha256: string) => (await files.get(sha256))?.bytes

  const readPointers = async (): Promise<Pointers> => {
    const [active, previous] = await state.bulkGet(['active', 'previous'])
    return { active: active?.value, previous: previous?.value }
  }
  const writePointers = async (pointers: Pointers) => {
    await state.bulkDelete(['active', 'previous'])
    for (const key of ['active', 'previous'] as const) {
      const value = pointers[key]
      if (value !== undefined) await state.put({ key, value })
    }
  }

  const readManifest = async (number: number): Promise<Manifest | undefined> => {
    const parsed = v.safeParse(manifestSchema, await releases.get(number))
    return parsed.success ? parsed.output : undefined
  }

  /** Only bytes that are not the published ones; those this app cannot read are perfectly good. */
  const forgetDamaged = (manifest: Manifest, faults: readonly ContentFault[]) => {
    const damaged = new Set(
      faults.filter((fault) => fault.code === 'hash-mismatch').map((fault) => fault.file),
    )
    return files.bulkDelete(
      manifest.files.filter((file) => damaged.has(file.name)).map((file) => file.sha256),
    )
  }

  const openRelease = async (number: number) => {
    const manifest = await readManifest(number)
    if (!manifest) return undefined
    // All at once: a transaction for each file would cost more than reading it.
    const rows = await files.bulkGet(manifest.files.map((file) => file.sha256))
    const stored = new Map(rows.flatMap((row) => (row ? [[row.sha256, row.bytes] as const] : [])))
    const opened = await openContent(manifest, (sha256) => Promise.resolve(stored.get(sha256)))
    if (opened.ok) return opened.value
    await forgetDamaged(manifest, opened.fault)
    return undefined
  }

  const readSurviving = async () => {
    const { active, previous } = await readPointers()
    for (const number of [active, previous]) {
      const content = number === undefined ? undefined : await openRelease(number)
      if (!content) continue
      if (content.number !== active) await retreat(active, content.number)
      return content
    }
    if (active !== undefined) await retreat(active, undefined)
    return undefined
  }

  /** The release left is forgotten: its number counts as new again, so the next download repairs it. */
  const retreat = (from: number | undefined, to: number | undefined) =>
    database.transaction('rw', releases, state, async () => {
      if (from !== undefined) await releases.delete(from)
      await writePointers({ active: to, previous: undefined })
    })

  const storedNumbers = () => releases.toCollection().primaryKeys()

  return {
    kept: async (sha256s) => {
      const found = await attempt(() => files.where('sha256').anyOf(sha256s).primaryKeys())
      return new Set(found.ok ? found.value : [])
    },

    keepFile: (sha256, bytes) =>
      attempt(async () => {
        await files.put(rowOf(sha256, bytes))
        return undefined
      }),

    storeRelease: async (manifest, given) => {
      const stored = await attempt(async () => {
        await files.bulkPut([...given].map(([sha256, bytes]) => rowOf(sha256, bytes)))
        const opened = await openContent(manifest, bytesOf)
        if (opened.ok) await releases.put(manifest)
        else await forgetDamaged(manifest, opened.fault)
        return opened.ok
      })
      if (!stored.ok) return stored
      return stored.value ? succeed(undefined) : fail('damaged')
    },

    activate: async (number) => {
      const moved = await attempt(() =>
        database.transaction('rw', releases, state, async () => {
          if ((await releases.get(number)) === undefined) return false
          await writePointers(moveTo(await readPointers(), number))
          return true
        }),
      )
      if (!moved.ok) return moved
      return moved.value ? succeed(undefined) : fail('damaged')
    },

    readActive: async () => {
      const read = await attempt(readSurviving)
      if (read.ok) return read.value
      onFault?.(read.fault)
      return undefined
    },

    standing: async () => {
      const read = await attempt(async () => {
        const pointers = await readPointers()
        const { active } = pointers
        const manifest = active === undefined ? undefined : await readManifest(active)
        const ready = readyNumber(pointers, await storedNumbers())
        return { active, deployment: manifest?.deployment, ready }
      })
      return read.ok ? read.value : { active: undefined, deployment: undefined, ready: undefined }
    },

    sweep: () =>
      attempt(async () => {
        const keep = keptNumbers(await readPointers(), await storedNumbers())
        await releases.bulkDelete((await storedNumbers()).filter((number) => !keep.has(number)))
        const manifests = await Promise.all((await storedNumbers()).map(readManifest))
        const needed = filesOf(manifests.filter((manifest) => manifest !== undefined))
        const oldestFirst = await files.orderBy('storedAt').primaryKeys()
        const unneeded = oldestFirst.filter((sha256) => !needed.has(sha256))
        // One at a time: a sweep cut by a power failure has still removed the oldest.
        for (const sha256 of unneeded) await files.delete(sha256)
        return unneeded.length
      }),

    close: () => database.close(),
  }
}
