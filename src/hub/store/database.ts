/** Every table of the hub, as TypeScript sees it. Each domain types its own; the columns are in `migrations/`. */
import type { AuditTables } from '../audit/audit-tables.ts'
import type { DraftTables } from '../drafts/draft-tables.ts'
import type { FairUseTables } from '../fair-use/fair-use-tables.ts'
import type { FleetTables } from '../fleet/fleet-tables.ts'
import type { JournalTables } from '../journal/journal-tables.ts'
import type { HelpTables } from '../help/help-tables.ts'
import type { HintTables } from '../hints/hint-tables.ts'
import type { PeopleTables } from '../people/people-tables.ts'
import type { QuestionTables } from '../questions/question-tables.ts'
import type { RecordTables } from '../records/record-tables.ts'
import type { ReleaseTables } from '../releases/release-tables.ts'
import type { RolloutTables } from '../rollout/rollout-tables.ts'
import type { WorkshopTables } from '../workshop/workshop-tables.ts'

/** What has been done to this database, in order. */
export interface MigrationTable {
  readonly name: string
  readonly applied_at: number
}

export interface StoreTables {
  readonly hub_migration: MigrationTable
}

export interface HubDatabase
  extends
    StoreTables,
    ReleaseTables,
    RolloutTables,
    HintTables,
    HelpTables,
    FleetTables,
    PeopleTables,
    AuditTables,
    DraftTables,
    RecordTables,
    WorkshopTables,
    FairUseTables,
    JournalTables,
    QuestionTables {}
