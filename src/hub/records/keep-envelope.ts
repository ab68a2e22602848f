/** An envelope of a device, kept once: its record among the records, or itself beside them when it cannot be read. */
import * as v from 'valibot'
import { type ActivityRecord } from '#contract/activity-record.ts'
import { settlingDays } from '#contract/counters.ts'
import type { AsideCode, Envelope } from '#contract/outbox.ts'
import type { Result } from '#contract/result.ts'
import { earliestDay, hubDay, latestDay, monthAfter, monthOf, settledMonth } from '../fleet/days.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { type Ranges, withNumber } from './sequence-ranges.ts'

/** Records are kept for a year, then their counts only. */
export const keptRecordDays = 365

export interface ReadEnvelope {
  readonly envelope: Envelope
  readonly read: Result<ActivityRecord, AsideCode>
}

export interface Intake {
  readonly place: string
  readonly nowMs: number
  /** So many characters that nobody can guess. */
  readonly newId: () => string
}

/** Inside a write transaction. The same envelope again changes nothing. */
export async function keepEnvelope(
  db: HubWriter,
  { envelope, read }: ReadEnvelope,
  intake: Intake,
): Promise<void> {
  const { device, uuid } = envelope
  const day = hubDay(intake.nowMs)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('record_seen')
    .values({ device, uuid, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  await noteNumber(db, envelope, day)
  if (read.ok) return keepRecord(db, read.value, intake)
  await db
    .insertInto('record_aside')
    .values({
      device,
      uuid,
      envelope: JSON.stringify(envelope),
      place: intake.place,
      code: read.fault,
      day,
    })
    .execute()
}

/**
 * A record of a month that is published already counts in the first that is not: it is not lost, and no published count
 * changes. A day that cannot be, by a clock gone wrong, becomes today.
 */
export async function keepRecord(
  db: HubWriter,
  record: ActivityRecord,
  { place, nowMs, newId }: Intake,
): Promise<void> {
  const isPossible =
    record.date <= latestDay(nowMs) && record.date >= earliestDay(nowMs, keptRecordDays)
  const day = isPossible ? record.date : hubDay(nowMs)
  const firstOpen = monthAfter(settledMonth(nowMs, settlingDays))
  const month = monthOf(day)
  await db
    .insertInto('record_unit')
    .values({
      id: newId(),
      place,
      day,
      counted_in: month > firstOpen ? month : firstOpen,
      record: JSON.stringify(record),
    })
    .execute()
}

const rangesSchema = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([v.number(), v.number()])))
export const parseRanges = (text: string): Ranges => v.parse(rangesSchema, text)

async function rangesOf(db: HubReader, { device, outbox }: Envelope): Promise<Ranges> {
  const row = await db
    .selectFrom('record_sequence')
    .select('ranges')
    .where('device', '=', device)
    .where('outbox', '=', outbox)
    .executeTakeFirst()
  return row ? parseRanges(row.ranges) : []
}

async function noteNumber(db: HubWriter, envelope: Envelope, day: string): Promise<void> {
  const { device, outbox, sequence } = envelope
  const ranges = JSON.stringify(withNumber(await rangesOf(db, envelope), sequence))
  await db
    .insertInto('record_sequence')
    .values({ device, outbox, ranges, day })
    .onConflict((conflict) => conflict.columns(['device', 'outbox']).doUpdateSet({ ranges, day }))
    .execute()
}
