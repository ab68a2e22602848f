/** Publishes months, opens what could not be opened before, erases what is old enough. Every hub does it; twice does no more. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { type AsideCode, envelopeSchema } from '#contract/outbox.ts'
import { daysBefore } from '../fleet/days.ts'
import type { HubContext } from '../hub-context.ts'
import { eraseOldJournal } from '../journal/keep-journal.ts'
import { repeatWork } from '../repeat-work.ts'
import type { HubReader, HubStore } from '../store/hub-store.ts'
import { keepOpened, keptRecordDays, openedOf } from './keep-envelopes.ts'
import { publishSettledRecords } from './publish-records.ts'
import { readEnvelope } from './read-envelope.ts'
import type { RecordKeys } from './record-keys.ts'
import type { RecordTables } from './record-tables.ts'

const sweepEveryMs = 15 * 60_000
/** A device that was off for a year may still send again what was answered: it is known for longer than records are kept. */
const knownDays = 2 * keptRecordDays
const asideAtOnce = 200

const storedSchema = v.pipe(v.string(), v.parseJson(), envelopeSchema)

export interface SweepParts extends Pick<HubContext, 'clock' | 'random' | 'store'> {
  readonly keys: RecordKeys | undefined
}

export async function sweepRecords({ store, clock, random, keys }: SweepParts): Promise<void> {
  const nowMs = clock.nowMs()
  if (keys) await openAside({ store, clock, random, keys })
  await publishSettledRecords(store, nowMs)
  await eraseOld(store, nowMs)
}

/** What another hub may hold the key of, or what this one may have learnt to read since. */
const laterCodes: readonly AsideCode[] = ['unknown-key', 'later-schema', 'bad-content']

/** The next boxes after this one; those of a key that is lost keep nobody behind them waiting. */
const asideAfter = (
  db: HubReader,
  after: Pick<RecordTables['record_aside'], 'device' | 'envelope_id'> | undefined,
) => {
  const all = db
    .selectFrom('record_aside')
    .selectAll()
    .where('code', 'in', laterCodes)
    .orderBy('device')
    .orderBy('envelope_id')
    .limit(asideAtOnce)
  return after === undefined
    ? all.execute()
    : all
        .where((where) =>
          where.or([
            where('device', '>', after.device),
            where.and([
              where('device', '=', after.device),
              where('envelope_id', '>', after.envelope_id),
            ]),
          ]),
        )
        .execute()
}

async function openAside({ store, clock, random, keys }: SweepParts): Promise<void> {
  if (!keys) return
  for (let rows = await asideAfter(store.read, undefined); rows.length > 0;) {
    for (const { device, envelope_id, place, envelope } of rows) {
      const stored = v.parse(storedSchema, envelope)
      const read = await readEnvelope(keys, stored)
      if (!read.ok) continue
      const newId = () => Buffer.from(random(16)).toString('hex')
      await store.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('record_aside')
          .where('device', '=', device)
          .where('envelope_id', '=', envelope_id)
          .executeTakeFirstOrThrow()
        if (numDeletedRows !== 1n) return
        const intake = { place, nowMs: clock.nowMs(), newId }
        await keepOpened(db, [openedOf(stored, read.value)], intake)
      })
    }
    rows = await asideAfter(store.read, rows.at(-1))
  }
}

async function eraseOld(store: HubStore, nowMs: number): Promise<void> {
  const firstKept = daysBefore(nowMs, keptRecordDays)
  await store.write(async (db) => {
    await db
      .deleteFrom('record_unit')
      .where('day', '<', firstKept)
      .where('counted_in', 'in', (from) => from.selectFrom('record_month').select('month'))
      .execute()
    await db.deleteFrom('record_aside').where('day', '<', firstKept).execute()
    await db.deleteFrom('record_refused').where('day', '<', firstKept).execute()
    await eraseOldJournal(db, nowMs)
    await db.deleteFrom('record_seen').where('day', '<', daysBefore(nowMs, knownDays)).execute()
  })
}

export function keepRecordsSwept(
  app: FastifyInstance,
  context: HubContext,
  keys: RecordKeys | undefined,
): void {
  const work = () => sweepRecords({ ...context, keys })
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'sweep-failed' })
}
