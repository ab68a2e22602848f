/** Envelopes of a device, kept once: each content among its kind, or the envelope beside them when it cannot be read. */
import * as v from 'valibot'
import type { ActivityRecord } from '#contract/activity-record.ts'
import { settlingDays } from '#contract/counters.ts'
import type { AsideCode, Envelope } from '#contract/outbox.ts'
import type { Result } from '#contract/result.ts'
import { earliestDay, hubDay, latestDay, monthAfter, monthOf, settledMonth } from '../fleet/days.ts'
import { keepJournal } from '../journal/keep-journal.ts'
import { keepFeedback, keepQuestions } from '../questions/keep-questions.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import type { Opened } from './read-envelope.ts'
import { forgetRefusals, keepRefusals } from './keep-refusals.ts'
import { type Ranges, withNumber } from './sequence-ranges.ts'

/** Records are kept for a year, then their counts only. */
export const keptRecordDays = 365

export interface ReadEnvelope {
  readonly envelope: Envelope
  readonly read: Result<Opened, AsideCode>
}

export interface Intake {
  readonly place: string
  readonly nowMs: number
  /** So many characters that nobody can guess. */
  readonly newId: () => string
}

const nameOf = ({ device, uuid }: Pick<Envelope, 'device' | 'uuid'>) => `${device} ${uuid}`

/** Inside a write transaction. The same envelope again changes nothing. */
export async function keepEnvelopes(
  db: HubWriter,
  envelopes: readonly ReadEnvelope[],
  intake: Intake,
): Promise<void> {
  const day = hubDay(intake.nowMs)
  const byName = new Map(envelopes.map((one) => [nameOf(one.envelope), one]))
  const seen = await db
    .insertInto('record_seen')
    .values(
      [...byName.values()].map(({ envelope: { device, uuid } }) => ({
        device,
        envelope_id: uuid,
        day,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['device', 'envelope_id'])
    .execute()
  const fresh = seen.flatMap(
    (row) => byName.get(nameOf({ device: row.device, uuid: row.envelope_id })) ?? [],
  )
  if (fresh.length === 0) return
  await noteNumbers(
    db,
    fresh.map(({ envelope }) => envelope),
    day,
  )
  await keepOpened(
    db,
    fresh.flatMap(({ envelope, read }) => (read.ok ? [openedOf(envelope, read.value)] : [])),
    intake,
  )
  const aside = fresh.flatMap(({ envelope, read }) =>
    read.ok
      ? []
      : [
          {
            device: envelope.device,
            envelope_id: envelope.uuid,
            envelope: JSON.stringify(envelope),
            place: intake.place,
            code: read.fault,
            day,
          },
        ],
  )
  if (aside.length > 0) await db.insertInto('record_aside').values(aside).execute()
}

/** What was in an envelope, with the day and the device that it says. */
export type OpenedEnvelope = Opened & Pick<Envelope, 'day' | 'device'>

export const openedOf = ({ day, device }: Envelope, opened: Opened): OpenedEnvelope => ({
  ...opened,
  day,
  device,
})

/** Each among its kind. */
export async function keepOpened(
  db: HubWriter,
  opened: readonly OpenedEnvelope[],
  intake: Intake,
): Promise<void> {
  await keepRecords(
    db,
    opened.flatMap((one) => (one.kind === 'activity' ? [one.content] : [])),
    intake,
  )
  await keepQuestions(
    db,
    opened.flatMap((one) => (one.kind === 'question' ? [one] : [])),
    intake,
  )
  await keepFeedback(
    db,
    opened.flatMap((one) => (one.kind === 'feedback' ? [one] : [])),
    intake,
  )
  await keepJournal(
    db,
    opened.flatMap((one) => (one.kind === 'journal' ? [one] : [])),
    intake.nowMs,
  )
  await keepRefusals(
    db,
    opened.flatMap((one) => (one.kind === 'refusal' ? [one] : [])),
    hubDay(intake.nowMs),
  )
}

/**
 * A record of a month that is published already counts in the first that is not: it is not lost, and no published count
 * changes. A day that cannot be, by a clock gone wrong, becomes today.
 */
async function keepRecords(
  db: HubWriter,
  records: readonly ActivityRecord[],
  { place, nowMs, newId }: Intake,
): Promise<void> {
  if (records.length === 0) return
  const firstOpen = monthAfter(settledMonth(nowMs, settlingDays))
  const rows = records.map((record) => {
    const isPossible =
      record.date <= latestDay(nowMs) && record.date >= earliestDay(nowMs, keptRecordDays)
    const day = isPossible ? record.date : hubDay(nowMs)
    const month = monthOf(day)
    return {
      id: newId(),
      place,
      day,
      counted_in: month > firstOpen ? month : firstOpen,
      record: JSON.stringify(record),
    }
  })
  await db.insertInto('record_unit').values(rows).execute()
}

const rangesSchema = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([v.number(), v.number()])))
export const parseRanges = (text: string): Ranges => v.parse(rangesSchema, text)

async function rangesOf(db: HubReader, device: string, outbox: string): Promise<Ranges> {
  const row = await db
    .selectFrom('record_sequence')
    .select('ranges')
    .where('device', '=', device)
    .where('outbox', '=', outbox)
    .executeTakeFirst()
  return row ? parseRanges(row.ranges) : []
}

async function noteNumbers(
  db: HubWriter,
  envelopes: readonly Envelope[],
  day: string,
): Promise<void> {
  const byOutbox = Map.groupBy(envelopes, ({ device, outbox }) => `${device} ${outbox}`)
  for (const [first, ...others] of byOutbox.values()) {
    if (!first) continue
    const { device, outbox } = first
    const numbers = [first, ...others].map(({ sequence }) => sequence)
    await forgetRefusals(db, outbox, numbers)
    const before = await rangesOf(db, device, outbox)
    const ranges = JSON.stringify(numbers.reduce(withNumber, before))
    await db
      .insertInto('record_sequence')
      .values({ device, outbox, ranges, day })
      .onConflict((conflict) => conflict.columns(['device', 'outbox']).doUpdateSet({ ranges, day }))
      .execute()
  }
}
