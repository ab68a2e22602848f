/** Brings a database to the tables this hub knows. Forward only: the way back is the backup (docs/hub.md). */
import type { Kysely } from 'kysely'
import type { HubDatabase } from './database.ts'
import type { HubMigration, Portable } from './portable.ts'
import { StoreFault } from './store-fault.ts'

export interface MigrationPlace {
  /** Inside one transaction that nobody shares: all the migrations are there after it, or none. */
  readonly db: Kysely<HubDatabase>
  readonly portable: Portable
  readonly nowMs: number
}

/** Throws `StoreFault` « too-new » when the database has a migration that is not in the list. */
export async function migrate(
  { db, portable, nowMs }: MigrationPlace,
  migrations: readonly HubMigration[],
): Promise<void> {
  await portable
    .createTable('hub_migration')
    .ifNotExists()
    .addColumn('name', portable.text, (column) => column.primaryKey().notNull())
    .addColumn('applied_at', portable.integer, (column) => column.notNull())
    .execute()
  const rows = await db.selectFrom('hub_migration').select('name').execute()
  const applied = rows.map(({ name }) => name)
  const known = new Set(migrations.map(({ name }) => name))
  if (applied.some((name) => !known.has(name))) throw new StoreFault('too-new')

  const missing = migrations.filter(({ name }) => !applied.includes(name))
  for (const { name, up } of missing.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    await up(portable)
    await db.insertInto('hub_migration').values({ name, applied_at: nowMs }).execute()
  }
}
