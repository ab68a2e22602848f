/** Kysely over `node:sqlite`: one connection, its statements prepared once. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { sqliteFaultOf } from './sqlite-fault.ts'

/** Queries are few and fixed; lists of values make some of them vary. */
const keptStatements = 300

function asInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Uint8Array || typeof value === 'bigint') return value
  throw new TypeError(`no SQLite value for a ${typeof value}`)
}

class SqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return this.#answer(query)
    } catch (error) {
      throw sqliteFaultOf(error)
    }
  }

  #answer<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = this.#prepared(sql)
    const values = parameters.map(asInput)
    if (statement.columns().length > 0) {
      // The shape of a row is what the query builder says of it.
      const rows = statement.all(...values) as R[]
      return { rows }
    }
    const { changes, lastInsertRowid } = statement.run(...values)
    return {
      rows: [],
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastInsertRowid),
    }
  }

  streamQuery(): never {
    throw new Error('the hub reads page by page')
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    // The map keeps the order of arrival: the statement used last goes to the end.
    this.#statements.delete(sql)
    const statement = known ?? this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    if (this.#statements.size > keptStatements) {
      const [oldest] = this.#statements.keys()
      if (oldest !== undefined) this.#statements.delete(oldest)
    }
    return statement
  }
}

/** `db` is open, belongs to this dialect and is closed by its owner. Transactions are the owner's as well. */
export function sqliteDialect(db: DatabaseSync): Dialect {
  const connection = new SqliteConnection(db)
  const notHere = () => Promise.reject(new Error('transactions are begun by the store'))
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createDriver: () => ({
      init: () => Promise.resolve(),
      acquireConnection: () => Promise.resolve(connection),
      beginTransaction: notHere,
      commitTransaction: notHere,
      rollbackTransaction: notHere,
      releaseConnection: () => Promise.resolve(),
      destroy: () => Promise.resolve(),
    }),
  }
}
