/**
 * The hub's data in PostgreSQL, shared by as many hubs as needed. Transactions are serialisable, as the one writer of the
 * SQLite file makes them, and begin again when two hubs meet.
 */
import { type IsolationLevel, Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { HubDatabase } from './database.ts'
import type { HubStore, Widen } from './hub-store.ts'
import { migrate } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { patientPool } from './patient-pool.ts'
import { type HubMigration, postgresPortable } from './portable.ts'
import { TellingPostgresDialect } from './postgres-dialect.ts'
import { canBeginAgain } from './postgres-fault.ts'
import { Turns } from './turns.ts'

export interface PostgresOptions {
  /** `postgres://…` */
  readonly url: string
  readonly nowMs: number
  readonly connections?: number
  /** How long a query may stay without an answer; `answerWithinMs` by default. */
  readonly answerWithinMs?: number
  readonly migrations?: readonly HubMigration[]
}

const mostTries = 500
/** « escale », for hubs that start at the same time: one migrates, the others wait. */
const migrationLock = 6_373_100
/** With the owner of the rows. */
const ownerLock = 6_373_102

/** Integers of 8 bytes arrive as text, for those beyond 2^53: ours stay below. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
}

function postgresPool({ url, connections = 10 }: PostgresOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    // Also how long a request waits for its turn when thousands come back at once.
    connectionTimeoutMillis: 15_000,
    statement_timeout: 30_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'escale-hub',
    // Whatever the server does by default: what is answered is on disk.
    options: '-c synchronous_commit=on',
  })
  // A connection that breaks while nobody uses it: the pool makes another.
  pool.on('error', () => {})
  // One that breaks between two queries of a transaction is in nobody's hands, and would end the process: its next query tells.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Throws `StoreFault` when the server does not answer, refuses us, or has the tables of a later hub. */
export async function openPostgresStore(options: PostgresOptions): Promise<HubStore> {
  const pool = postgresPool(options)
  const db = new Kysely<HubDatabase>({
    dialect: new TellingPostgresDialect(patientPool(pool, options.answerWithinMs)),
  })
  try {
    await migrateOnce(db, options)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    engine: 'postgres',
    read: db,
    ...writersOf(db),
    isAlive: () =>
      db
        .selectFrom('hub_migration')
        .select('name')
        .limit(1)
        .execute()
        .then(
          () => true,
          () => false,
        ),
    close: () => db.destroy(),
  }
}

type Work<T> = (db: Transaction<HubDatabase>) => Promise<T>

/**
 * Those who lost a first try begin again one by one: all at once, they would make each other lose again and again. Other
 * hubs still may.
 */
async function untilItFits<T>(turns: Turns, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!canBeginAgain(error)) throw error
  }
  return turns.take(async () => {
    for (let tries = 2; ; tries += 1) {
      try {
        return await attempt()
      } catch (error) {
        if (tries === mostTries || !canBeginAgain(error)) throw error
      }
    }
  })
}

class Widened extends Error {}

function writersOf(db: Kysely<HubDatabase>): Pick<HubStore, 'write' | 'writeFor'> {
  const turns = new Turns()
  const within = (level: IsolationLevel) => {
    return <T>(work: Work<T>): Promise<T> =>
      untilItFits(turns, () => db.transaction().setIsolationLevel(level).execute(work))
  }
  const serialisable = within('serializable')
  const readCommitted = within('read committed')
  return {
    write: serialisable,
    writeFor: async (owner, work) => {
      const alone = (widen: Widen) => async (one: Transaction<HubDatabase>) => {
        await sql`select pg_advisory_xact_lock(${ownerLock}, hashtext(${owner}))`.execute(one)
        return work(one, widen)
      }
      const tooNarrow: Widen = () => {
        throw new Widened()
      }
      try {
        return await readCommitted(alone(tooNarrow))
      } catch (error) {
        if (!(error instanceof Widened)) throw error
      }
      return serialisable(alone(() => {}))
    },
  }
}

async function migrateOnce(db: Kysely<HubDatabase>, options: PostgresOptions): Promise<void> {
  await db.transaction().execute(async (one) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(one)
    const place = { db: one, portable: postgresPortable(one.schema), nowMs: options.nowMs }
    await migrate(place, options.migrations ?? allMigrations)
  })
}
