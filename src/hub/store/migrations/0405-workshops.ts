import type { HubMigration } from '../portable.ts'

/** Workshops while they last: where they are led, to which seats they are open, and how many are at each step. */
export const workshops: HubMigration = {
  name: '0405-workshops',
  up: async ({ createTable, text, integer }) => {
    await createTable('workshop')
      .addColumn('place', text, (column) => column.primaryKey().notNull())
      .addColumn('workshop', text, (column) => column.notNull().unique())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('title', text, (column) => column.notNull())
      .addColumn('level', text, (column) => column.notNull())
      .addColumn('guide', text, (column) => column.notNull())
      .addColumn('pace', text, (column) => column.notNull())
      .addColumn('step', text, (column) => column.notNull())
      .addColumn('log', text, (column) => column.notNull())
      .addColumn('turn', integer, (column) => column.notNull())
      .addColumn('opened_at', integer, (column) => column.notNull())
      .addColumn('erase_at', integer, (column) => column.notNull())
      .execute()

    await createTable('workshop_seat')
      .addColumn('workshop', text, (column) => column.notNull())
      .addColumn('seat', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('workshop_seat_key', ['workshop', 'seat'])
      .execute()

    await createTable('workshop_follower')
      .addColumn('workshop', text, (column) => column.notNull())
      .addColumn('follower', text, (column) => column.notNull())
      .addColumn('step', text, (column) => column.notNull())
      .addColumn('heard_at', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('workshop_follower_key', ['workshop', 'follower'])
      .execute()
  },
}
