import type { HubMigration } from '../portable.ts'

export const drafts: HubMigration = {
  name: '0303-drafts',
  up: async ({ createTable, text, integer }) => {
    await createTable('draft_tree')
      .addColumn('id', integer, (column) => column.primaryKey().notNull())
      .addColumn('deployment', text, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .execute()
    await createTable('draft_change')
      .addColumn('revision', integer, (column) => column.primaryKey().notNull())
      .addColumn('at', integer, (column) => column.notNull())
      .addColumn('by', text, (column) => column.notNull())
      .addColumn('note', text, (column) => column.notNull())
      .execute()
    await createTable('draft_version')
      .addColumn('path', text, (column) => column.notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .addColumn('text', text)
      .addPrimaryKeyConstraint('draft_version_key', ['path', 'revision'])
      .execute()
    await createTable('draft_file')
      .addColumn('path', text, (column) => column.primaryKey().notNull())
      .addColumn('revision', integer, (column) => column.notNull())
      .addColumn('length', integer, (column) => column.notNull())
      .execute()
  },
}
