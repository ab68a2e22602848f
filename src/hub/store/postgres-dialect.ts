/** Kysely's PostgreSQL, except that each query, of a reader as of a writer, tells a fault of the server as a `StoreFault`. */
import {
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
} from 'kysely'
import { asPostgresFault } from './postgres-fault.ts'

class TellingDriver extends PostgresDriver {
  readonly #telling = new WeakSet<DatabaseConnection>()

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await asPostgresFault(() => super.acquireConnection())
    if (this.#telling.has(connection)) return connection
    this.#telling.add(connection)
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = (query) => asPostgresFault(() => execute(query))
    return connection
  }
}

export class TellingPostgresDialect extends PostgresDialect {
  readonly #pool: PostgresPool

  constructor(pool: PostgresPool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): Driver {
    return new TellingDriver({ pool: this.#pool })
  }
}
