import type { HubMigration } from '../portable.ts'

export const audit: HubMigration = {
  name: '0302-audit',
  up: async ({ createTable, text, integer }) => {
    await createTable('audit_line')
      .addColumn('number', integer, (column) => column.primaryKey().notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('by', text, (column) => column.notNull())
      .addColumn('act', text, (column) => column.notNull())
      .addColumn('about', text, (column) => column.notNull())
      .addColumn('previous_hash', text, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .execute()
    await createTable('audit_head')
      .addColumn('id', integer, (column) => column.primaryKey().notNull())
      .addColumn('number', integer, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .execute()
  },
}
