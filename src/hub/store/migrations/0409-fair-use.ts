import type { HubMigration } from '../portable.ts'

/** Where somebody waits for a terminal, and what aidants have given its seats: no line outlives the day. */
export const fairUse: HubMigration = {
  name: '0409-fair-use',
  up: async ({ createTable, text, integer }) => {
    await createTable('waiting_place')
      .addColumn('place', text, (column) => column.primaryKey().notNull())
      .addColumn('erase_at', integer, (column) => column.notNull())
      .execute()

    await createTable('seat_time')
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('seat', text, (column) => column.notNull())
      .addColumn('given', integer, (column) => column.notNull())
      .addColumn('erase_at', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('seat_time_key', ['place', 'seat'])
      .execute()
  },
}
