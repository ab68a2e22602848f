/** A month of records is published once, some days after its end, and never changes: exports cannot be compared. */
import * as v from 'valibot'
import { activityRecordSchema } from '#contract/activity-record.ts'
import { type ActivityLine, activityLineSchema } from '#contract/activity-statistics.ts'
import { settlingDays } from '#contract/counters.ts'
import { settledMonth } from '../fleet/days.ts'
import type { HubReader, HubStore } from '../store/hub-store.ts'
import { countMonth, type PlacedRecord } from './count-month.ts'

const storedRecordSchema = v.pipe(v.string(), v.parseJson(), activityRecordSchema)
const storedLinesSchema = v.pipe(v.string(), v.parseJson(), v.array(activityLineSchema))

/** Two hubs that do it at once publish the same, once. */
export async function publishSettledRecords(store: HubStore, nowMs: number): Promise<void> {
  for (const month of await unpublished(store.read, settledMonth(nowMs, settlingDays))) {
    const lines = countMonth(month, await recordsIn(store.read, month))
    await store.write((db) =>
      db
        .insertInto('record_month')
        .values({ month, lines: JSON.stringify(lines) })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
}

async function unpublished(db: HubReader, settled: string): Promise<readonly string[]> {
  const counted = await db
    .selectFrom('record_unit')
    .select('counted_in as month')
    .distinct()
    .where('counted_in', '<=', settled)
    .execute()
  const rows = await db.selectFrom('record_month').select('month').execute()
  const published = new Set(rows.map(({ month }) => month))
  return counted.map(({ month }) => month).filter((month) => !published.has(month))
}

async function recordsIn(db: HubReader, month: string): Promise<readonly PlacedRecord[]> {
  const rows = await db
    .selectFrom('record_unit')
    .select(['place', 'record'])
    .where('counted_in', '=', month)
    .execute()
  return rows.map(({ place, record }) => ({ place, record: v.parse(storedRecordSchema, record) }))
}

/** Published months from `from` to `to`, both included, in order. */
export async function publishedLines(
  db: HubReader,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly ActivityLine[]> {
  const rows = await db
    .selectFrom('record_month')
    .select('lines')
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .execute()
  return rows.flatMap(({ lines }) => v.parse(storedLinesSchema, lines))
}
