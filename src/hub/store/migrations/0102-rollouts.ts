import type { HubMigration } from '../portable.ts'

export const rollouts: HubMigration = {
  name: '0102-rollouts',
  up: async ({ createTable, text, integer }) => {
    await createTable('rollout')
      .addColumn('number', integer, (column) => column.primaryKey().notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('wave', text, (column) => column.notNull())
      .addColumn('salt', text, (column) => column.notNull())
      .addColumn('halt_above_percent', integer, (column) => column.notNull())
      .addColumn('asked_by', text)
      .addColumn('asked_by_name', text)
      .addColumn('forgiven', integer, (column) => column.notNull())
      .addColumn('started_at', integer, (column) => column.notNull())
      .execute()
    await createTable('rollout_assignment')
      .addColumn('terminal', text, (column) => column.primaryKey().notNull())
      .addColumn('number', integer, (column) => column.notNull())
      .addColumn('assigned_at', integer, (column) => column.notNull())
      .execute()
    await createTable('rollout_trial')
      .addColumn('number', integer, (column) => column.notNull())
      .addColumn('terminal', text, (column) => column.notNull())
      .addColumn('outcome', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('rollout_trial_key', ['number', 'terminal'])
      .execute()
  },
}
