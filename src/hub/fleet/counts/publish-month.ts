/**
 * A month is published once, some days after its end, and what was published is what every export says from then on:
 * somebody who compares two exports learns nothing from what came between them.
 */
import * as v from 'valibot'
import { settlingDays } from '#contract/counters.ts'
import type { HubReader, HubStore } from '../../store/hub-store.ts'
import { monthBefore, monthOf, settledMonth } from '../days.ts'
import {
  type MonthTables,
  monthTablesSchema,
  pointCountSchema,
  tabulateMonth,
  walkCountSchema,
} from './month-tables.ts'

/** Every month that has settled and is not published yet. Two hubs that do it at once publish the same, once. */
export async function publishSettledMonths(store: HubStore, nowMs: number): Promise<void> {
  const settled = settledMonth(nowMs, settlingDays)
  for (const month of await unpublished(store.read, settled)) {
    const walks = await walksIn(store.read, month)
    const points = await pointsIn(store.read, month)
    if (walks.length === 0 && points.length === 0) continue
    const tables = tabulateMonth(month, walks, points)
    await store.write((db) =>
      db
        .insertInto('fleet_month')
        .values({ month, tables: JSON.stringify(tables) })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
}

/** Newest first. Of days that are kept, which are those of two or three months. */
async function unpublished(db: HubReader, settled: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('fleet_month').select('month').execute()
  const published = new Set(rows.map(({ month }) => month))
  const oldest = monthOf(await oldestDay(db))
  const months: string[] = []
  for (let month = settled; month >= oldest; month = monthBefore(month))
    if (!published.has(month)) months.push(month)
  return months
}

/** Later than any month when there is none. */
async function oldestDay(db: HubReader): Promise<string> {
  const days = ['9999-12-31']
  for (const table of ['fleet_count', 'fleet_point'] as const) {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.min('day').as('day'))
      .executeTakeFirst()
    if (row?.day) days.push(row.day)
  }
  return days.reduce((a, b) => (a < b ? a : b))
}

async function walksIn(db: HubReader, month: string) {
  const rows = await db
    .selectFrom('fleet_count')
    .select(['place', 'guide', 'outcome', 'lang', 'is_assisted'])
    .select((select) => select.fn.sum('walks').as('walks'))
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`)
    .groupBy(['place', 'guide', 'outcome', 'lang', 'is_assisted'])
    .execute()
  return rows.map(({ is_assisted, walks, ...row }) =>
    v.parse(walkCountSchema, { ...row, isAssisted: is_assisted === 1, walks: Number(walks) }),
  )
}

async function pointsIn(db: HubReader, month: string) {
  const rows = await db
    .selectFrom('fleet_point')
    .select(['guide', 'kind', 'point as of'])
    .select((select) => select.fn.sum('times').as('times'))
    .where('day', '>=', `${month}-01`)
    .where('day', '<=', `${month}-31`)
    .groupBy(['guide', 'kind', 'point'])
    .execute()
  return rows.map(({ times, ...row }) =>
    v.parse(pointCountSchema, { ...row, times: Number(times) }),
  )
}

const storedSchema = v.pipe(v.string(), v.parseJson(), monthTablesSchema)

/** Published months from `from` to `to`, both included, in order. */
export async function publishedMonths(
  db: HubReader,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly MonthTables[]> {
  const rows = await db
    .selectFrom('fleet_month')
    .select('tables')
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .execute()
  return rows.map(({ tables }) => v.parse(storedSchema, tables))
}
