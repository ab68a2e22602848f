/** The one way to the hub's data, the same over a SQLite file and over PostgreSQL. */
import type { Kysely } from 'kysely'
import type { HubDatabase } from './database.ts'

/** Queries that change nothing. Each sees everything that was acknowledged before it. */
export type HubReader = Pick<
  Kysely<HubDatabase>,
  'dynamic' | 'fn' | 'getExecutor' | 'selectFrom' | 'selectNoFrom' | 'with'
>

/** Queries inside one write transaction. */
export type HubWriter = HubReader &
  Pick<Kysely<HubDatabase>, 'deleteFrom' | 'insertInto' | 'updateTable'>

/** Says that the work must go beyond the rows of its owner. */
export type Widen = () => void

export interface HubStore {
  readonly engine: 'postgres' | 'sqlite'
  readonly read: HubReader
  /**
   * Runs `work` as one transaction, as if no other ran at the same time, and answers once it is on disk: what was answered
   * survives a power cut. A fault of `work` leaves nothing of it.
   *
   * `work` only speaks to the database: other writers wait for it. PostgreSQL may run it again when two hubs meet.
   */
  write<T>(work: (db: HubWriter) => Promise<T>): Promise<T>
  /**
   * As `write`, for work on rows that are one owner's, and on sums it only adds to. Works of one owner run one after the
   * other; those of two never make each other begin again, as PostgreSQL otherwise has neighbours of an index do. What
   * others write may be read, as it is at that moment. Work that changes what is shared, or that must hold together with
   * it, calls `widen` before: it is then run again from its start, as by `write`.
   */
  writeFor<T>(owner: string, work: (db: HubWriter, widen: Widen) => Promise<T>): Promise<T>
  /** Whether a query is answered, now. */
  isAlive(): Promise<boolean>
  /** Waits for the writes under way. */
  close(): Promise<void>
}
