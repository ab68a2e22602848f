import type { HubMigration } from '../portable.ts'

export const counts: HubMigration = {
  name: '0202-counts',
  up: async ({ createTable, text, integer }) => {
    await createTable('fleet_batch')
      .addColumn('terminal', text, (column) => column.notNull())
      .addColumn('batch', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('fleet_batch_key', ['terminal', 'batch'])
      .execute()

    await createTable('fleet_count')
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('guide', text, (column) => column.notNull())
      .addColumn('outcome', text, (column) => column.notNull())
      .addColumn('lang', text, (column) => column.notNull())
      .addColumn('is_assisted', integer, (column) => column.notNull())
      .addColumn('walks', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('fleet_count_key', [
        'day',
        'place',
        'guide',
        'outcome',
        'lang',
        'is_assisted',
      ])
      .execute()

    await createTable('fleet_point')
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('guide', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('point', text, (column) => column.notNull())
      .addColumn('times', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('fleet_point_key', ['day', 'guide', 'kind', 'point'])
      .execute()

    await createTable('fleet_offline')
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('hours', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('fleet_offline_key', ['day', 'place'])
      .execute()

    await createTable('fleet_month')
      .addColumn('month', text, (column) => column.primaryKey().notNull())
      .addColumn('tables', text, (column) => column.notNull())
      .execute()
  },
}
