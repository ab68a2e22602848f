import type { HubMigration } from '../portable.ts'

/** Hints on their way from one hub to the others; emptied by the one that passes them on. */
export const hints: HubMigration = {
  name: '0103-hints',
  up: async ({ createTable, text }) => {
    await createTable('hub_hint')
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('origin', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('hub_hint_key', ['kind', 'origin'])
      .execute()
  },
}
