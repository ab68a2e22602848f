import type { HubMigration } from '../portable.ts'

export const aidantJournal: HubMigration = {
  name: '0407-aidant-journal',
  up: async ({ createTable, schema, text, integer }) => {
    await createTable('aidant_journal_chain')
      .addColumn('device', text, (column) => column.notNull())
      .addColumn('chain', text, (column) => column.notNull())
      .addColumn('begun', text, (column) => column.notNull())
      .addColumn('erased_n', integer, (column) => column.notNull())
      .addColumn('erased_hash', text, (column) => column.notNull())
      .addColumn('fault', text)
      .addColumn('fault_at', integer)
      .addColumn('fault_day', text)
      .addPrimaryKeyConstraint('aidant_journal_chain_key', ['device', 'chain'])
      .execute()
    await createTable('aidant_journal_row')
      .addColumn('device', text, (column) => column.notNull())
      .addColumn('chain', text, (column) => column.notNull())
      .addColumn('n', integer, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .addColumn('previous', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('act', text, (column) => column.notNull())
      .addColumn('number', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('aidant_journal_row_key', ['device', 'chain', 'n', 'hash'])
      .execute()
    await schema.createIndex('aidant_journal_day').on('aidant_journal_row').column('day').execute()
  },
}
