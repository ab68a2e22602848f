import type { HubMigration } from '../portable.ts'

export const refused: HubMigration = {
  name: '0408-refused',
  up: async ({ createTable, text, integer }) => {
    await createTable('record_refused')
      .addColumn('device', text, (column) => column.notNull())
      .addColumn('outbox', text, (column) => column.notNull())
      .addColumn('sequence', integer, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('code', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('record_refused_key', ['device', 'outbox', 'sequence'])
      .execute()
  },
}
