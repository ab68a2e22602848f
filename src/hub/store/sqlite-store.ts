/**
 * The hub's data in one SQLite file (or beside it while it runs: `-wal`, `-shm`). One process writes; it waits for the disk
 * at each COMMIT (`synchronous=FULL`: with `NORMAL`, a power cut takes back what was answered).
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { HubDatabase } from './database.ts'
import { GroupCommit } from './group-commit.ts'
import type { HubStore } from './hub-store.ts'
import { migrate } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { type HubMigration, sqlitePortable } from './portable.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { asSqliteFault } from './sqlite-fault.ts'

/** Long enough for a backup that copies the file, short enough to be told. */
const busyMs = 5000

export interface SqliteOptions {
  /** Absolute. Made when it is not there; its folder is. */
  readonly file: string
  readonly nowMs: number
  readonly migrations?: readonly HubMigration[]
  /** Whether a COMMIT waits for the disk. `normal` is there to show what it loses. */
  readonly synchronous?: 'full' | 'normal'
}

/**
 * SQLite would share the file between two hubs, whose caches would not know of each other. The system gives this lock back
 * however the process ends.
 */
function lock(file: string): DatabaseSync {
  const held = new DatabaseSync(`${file}.lock`)
  try {
    held.exec('begin exclusive')
    return held
  } catch (error) {
    held.close()
    throw error
  }
}

function openWriter({ file, synchronous = 'full' }: SqliteOptions): DatabaseSync {
  const writer = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: busyMs })
  writer.exec('pragma journal_mode = wal')
  writer.exec(`pragma synchronous = ${synchronous}`)
  return writer
}

async function prepare(writer: DatabaseSync, options: SqliteOptions) {
  const db = new Kysely<HubDatabase>({ dialect: sqliteDialect(writer) })
  writer.exec('begin immediate')
  const place = { db, portable: sqlitePortable(db.schema), nowMs: options.nowMs }
  await migrate(place, options.migrations ?? allMigrations)
  writer.exec('commit')
  return db
}

/** Throws `StoreFault` when the file cannot be opened, or is not this hub's. */
export async function openSqliteStore(options: SqliteOptions): Promise<HubStore> {
  const opened: DatabaseSync[] = []
  const keep = (db: DatabaseSync) => {
    opened.unshift(db)
    return db
  }
  const closeAll = () => {
    for (const db of opened.splice(0)) db.close()
  }
  try {
    return await asSqliteFault(async () => {
      keep(lock(options.file))
      const writer = keep(openWriter(options))
      const db = await prepare(writer, options)
      // Another connection: what is being written is not read before its COMMIT.
      const reader = keep(new DatabaseSync(options.file, { readOnly: true, timeout: busyMs }))
      return storeOf({ writer, db, reader, closeAll })
    })
  } catch (error) {
    closeAll()
    throw error
  }
}

interface OpenFile {
  readonly writer: DatabaseSync
  /** Over `writer`. */
  readonly db: Kysely<HubDatabase>
  readonly reader: DatabaseSync
  readonly closeAll: () => void
}

function storeOf({ writer, db, reader, closeAll }: OpenFile): HubStore {
  const statements = new Map<string, StatementSync>()
  const run = (sql: string) => {
    const statement = statements.get(sql) ?? writer.prepare(sql)
    statements.set(sql, statement)
    statement.run()
  }
  const commits = new GroupCommit({
    db,
    run,
    isInTransaction: () => writer.isOpen && writer.isTransaction,
  })
  const write: HubStore['write'] = (work) => asSqliteFault(() => commits.write(work))
  return {
    engine: 'sqlite',
    read: new Kysely<HubDatabase>({ dialect: sqliteDialect(reader) }),
    write,
    // One writes at a time: everything is held together already.
    writeFor: (_owner, work) => write((one) => work(one, () => {})),
    isAlive: () => Promise.resolve(isAnswering(reader)),
    close: async () => {
      await commits.settle()
      closeAll()
    },
  }
}

function isAnswering(db: DatabaseSync): boolean {
  try {
    return db.prepare('select count(*) as n from hub_migration').get() !== undefined
  } catch {
    return false
  }
}
