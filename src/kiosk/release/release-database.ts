/**
 * Releases on the terminal's disk: IndexedDB database `escale-content`, where nothing personal is ever written. Dexie
 * is heavier than everything the first screens need: nothing that wakes before the content may import it.
 */
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import { manifestSchema } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { contentDatabase } from '../io/databases.ts'
import { classifyStorageFault, type StorageFault } from '../io/storage-fault.ts'
import type { KioskReleases, TerminalStores } from './terminal-stores.ts'

/** Raise it when a stored row changes meaning. Dexie 4 no longer refuses a database from the future (dexie#1880). */
const schemaVersion = 2

interface FileRow {
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Order of arrival, milliseconds since 1970: says what to sweep first. */
  readonly storedAt: number
}

/** `schemaVersion`, `pointers`, `floors`, `whereabouts`, and the metadata that is trusted, `metadata/<role>`. */
interface StateRow {
  readonly key: string
  readonly value: unknown
}

export interface DatabaseOptions {
  /** Told of every read and write that failed. */
  readonly onFault?: (fault: StorageFault) => void
  readonly name?: string
}

/** Opens the database. A fault is `version` when a newer app wrote it. */
export async function releaseDatabase(
  options: DatabaseOptions = {},
): Promise<Result<TerminalStores, StorageFault>> {
  // Strict: « activated » must survive the plug being pulled. Chromium's default since 121 is relaxed.
  const database = new Dexie(options.name ?? contentDatabase, {
    chromeTransactionDurability: 'strict',
  })
  database.version(1).stores({ files: 'sha256, storedAt', releases: 'number', state: 'key' })
  try {
    await database.open()
    const state: Table<StateRow, string> = database.table('state')
    const stored = (await state.get('schemaVersion'))?.value
    if (typeof stored === 'number' && stored > schemaVersion) {
      database.close()
      return fail('version')
    }
    if (stored !== schemaVersion) await state.put({ key: 'schemaVersion', value: schemaVersion })
    return succeed(storesOver(database, options.onFault))
  } catch (error) {
    database.close()
    return fail(classifyStorageFault(error))
  }
}

function storesOver(database: Dexie, onFault: DatabaseOptions['onFault']): TerminalStores {
  const files: Table<FileRow, string> = database.table('files')
  const releases: Table<unknown, number> = database.table('releases')
  const state: Table<StateRow, string> = database.table('state')

  const tellFault = async <T>(work: PromiseLike<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      onFault?.(classifyStorageFault(error))
      throw error
    }
  }
  const read = async (key: string) => (await tellFault(state.get(key)))?.value
  const write = async (key: string, value: unknown) => {
    await tellFault(state.put({ key, value }))
  }

  return {
    releases: {
      readPointers: () => read('pointers'),
      writePointers: (pointers) => write('pointers', pointers),
      readManifest: (number) => tellFault(releases.get(number)),
      putManifest: async (manifest) => {
        await tellFault(releases.put(manifest))
      },
      readFile: async (sha256) => (await tellFault(files.get(sha256)))?.bytes,
      putFile: async (sha256, bytes) => {
        await tellFault(files.put({ sha256, bytes, storedAt: Date.now() }))
      },
      readFiles: async (sha256s) => {
        // All at once: a transaction for each file would cost more than reading it.
        const rows = await tellFault(files.bulkGet([...sha256s]))
        return new Map(rows.flatMap((row) => (row ? [[row.sha256, row.bytes] as const] : [])))
      },
      kept: async (sha256s) =>
        new Set(await tellFault(files.where('sha256').anyOf(sha256s).primaryKeys())),
      sweep: (keep) => tellFault(sweep(files, releases, keep)),
    },
    metadata: {
      read: async (role) => {
        const bytes = await read(`metadata/${role}`)
        return bytes instanceof Uint8Array ? Uint8Array.from(bytes) : undefined
      },
      write: (role, bytes) => write(`metadata/${role}`, bytes),
    },
    floors: { read: () => read('floors'), write: (floors) => write('floors', floors) },
    whereabouts: { read: () => read('whereabouts'), write: (where) => write('whereabouts', where) },
    close: () => database.close(),
  }
}

async function sweep(
  files: Table<FileRow, string>,
  releases: Table<unknown, number>,
  keep: Parameters<KioskReleases['sweep']>[0],
): Promise<number> {
  const numbers = await releases.toCollection().primaryKeys()
  await releases.bulkDelete(numbers.filter((number) => !keep.has(number)))
  const needed = new Set(
    (await releases.toArray()).flatMap((row) => {
      const manifest = v.safeParse(manifestSchema, row)
      return manifest.success ? manifest.output.files.map(({ sha256 }) => sha256) : []
    }),
  )
  const oldestFirst = await files.orderBy('storedAt').primaryKeys()
  const unneeded = oldestFirst.filter((sha256) => !needed.has(sha256))
  // One at a time: a sweep cut by a power failure has still removed the oldest.
  for (const sha256 of unneeded) await files.delete(sha256)
  return unneeded.length
}
