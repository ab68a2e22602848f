/** Every table of the hub, as TypeScript sees it. Each domain types its own; the columns are in `migrations/`. */

/** What has been done to this database, in order. */
interface MigrationTable {
  readonly name: string
  readonly applied_at: number
}

interface StoreTables {
  readonly hub_migration: MigrationTable
}

export interface HubDatabase extends StoreTables {}
