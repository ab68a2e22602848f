/**
 * A pool whose queries are answered, or fail. A server that is cut off without a word (a cable, a firewall, a frozen machine)
 * closes nothing: `statement_timeout` is its own to keep, and TCP would wait for hours.
 */
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** A little more than a server takes to give up by itself. */
export const answerWithinMs = 40_000

class PatientClient implements PostgresPoolClient {
  readonly #client: PostgresPoolClient
  readonly #withinMs: number
  #isSilent = false

  constructor(client: PostgresPoolClient, withinMs: number) {
    this.#client = client
    this.#withinMs = withinMs
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(asked: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? this.#ask<R>(asked, parameters) : this.#client.query(asked)
  }

  async #ask<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#isSilent) throw silence()
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      this.#isSilent = true
      reject(silence())
    }, this.#withinMs)
    try {
      return await Promise.race([this.#client.query<R>(sql, parameters), late])
    } finally {
      clearTimeout(timer)
    }
  }

  release(): void {
    // Nobody else may wait on it.
    this.#client.release(this.#isSilent)
  }
}

const silence = () =>
  Object.assign(new Error('the database has not answered'), { code: 'ETIMEDOUT' })

/** What Kysely asks of a pool. `release` of a client that was silent closes its connection. */
export const patientPool = (pool: pg.Pool, withinMs = answerWithinMs) => ({
  connect: async (): Promise<PostgresPoolClient> =>
    new PatientClient(await pool.connect(), withinMs),
  end: () => pool.end(),
  options: pool.options,
})
