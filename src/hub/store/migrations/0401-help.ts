import type { HubMigration } from '../portable.ts'

/** Calls for help while they last, who hears them, and the tablets that may. */
export const help: HubMigration = {
  name: '0401-help',
  up: async ({ createTable, text, integer, schema }) => {
    await createTable('help_call')
      .addColumn('terminal', text, (column) => column.primaryKey().notNull())
      .addColumn('call', text, (column) => column.notNull().unique())
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('seat', text, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('helper', text)
      .addColumn('shown_name', text)
      .addColumn('passed_by', text)
      .addColumn('asked_at', integer, (column) => column.notNull())
      .addColumn('erase_at', integer, (column) => column.notNull())
      .execute()
    await schema.createIndex('help_call_of_place').on('help_call').column('place').execute()

    await createTable('staff_place')
      .addColumn('staff', text, (column) => column.notNull().references('staff.id'))
      .addColumn('place', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('staff_place_key', ['staff', 'place'])
      .execute()

    for (const table of ['fleet_code', 'fleet_terminal'])
      await schema
        .alterTable(table)
        .addColumn('kind', text, (column) => column.notNull().defaultTo('terminal'))
        .execute()
  },
}
