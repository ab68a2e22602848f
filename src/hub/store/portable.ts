/** The words of SQL that mean the same to SQLite and to PostgreSQL: migrations are written with these only. */
import { type CreateTableBuilder, type RawBuilder, type SchemaModule, sql } from 'kysely'

export interface Portable {
  /** Compared byte by byte on both: no language's order, no equal letters. Never holds a NUL. */
  readonly text: RawBuilder<string>
  /** An integer to 2^53: an instant in milliseconds since 1970, a count, 0 or 1. */
  readonly integer: RawBuilder<number>
  readonly real: RawBuilder<number>
  readonly bytes: RawBuilder<Uint8Array>
  /** An empty table whose columns hold their type and nothing else. */
  readonly createTable: <T extends string>(name: T) => CreateTableBuilder<T>
  /** For indexes, and columns added later. */
  readonly schema: SchemaModule
}

export interface HubMigration {
  /** `0101-releases`: its file's name. Applied once, in the order of names. */
  readonly name: string
  readonly up: (portable: Portable) => Promise<void>
}

export const sqlitePortable = (schema: SchemaModule): Portable => ({
  text: sql`text`,
  integer: sql`integer`,
  real: sql`real`,
  bytes: sql`blob`,
  // An ordinary SQLite column takes anything.
  createTable: (name) => schema.createTable(name).modifyEnd(sql`strict`),
  schema,
})

export const postgresPortable = (schema: SchemaModule): Portable => ({
  text: sql`text collate "C"`,
  integer: sql`bigint`,
  real: sql`double precision`,
  bytes: sql`bytea`,
  createTable: (name) => schema.createTable(name),
  schema,
})
