/** Rollouts as they are kept. */
import * as v from 'valibot'
import { waveSchema } from '#contract/rollout.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import type { Rollout, Trials } from './rollout-machine.ts'
import type { RolloutTables } from './rollout-tables.ts'

type Row = RolloutTables['rollout']

const waveText = v.pipe(v.string(), v.parseJson(), waveSchema)

const fromRow = (row: Row): Rollout => ({
  number: row.number,
  state: row.state,
  wave: v.parse(waveText, row.wave),
  salt: row.salt,
  haltAbovePercent: row.halt_above_percent,
  askedBy:
    row.asked_by === null ? null : { id: row.asked_by, name: row.asked_by_name ?? row.asked_by },
  forgiven: row.forgiven,
  startedMs: row.started_at,
})

const toRow = (rollout: Rollout): Row => ({
  number: rollout.number,
  state: rollout.state,
  wave: JSON.stringify(rollout.wave),
  salt: rollout.salt,
  halt_above_percent: rollout.haltAbovePercent,
  asked_by: rollout.askedBy?.id ?? null,
  asked_by_name: rollout.askedBy?.name ?? null,
  forgiven: rollout.forgiven,
  started_at: rollout.startedMs,
})

/** Newest first; the first is the only one that may still change. */
export async function readRollouts(db: HubReader): Promise<readonly Rollout[]> {
  const rows = await db.selectFrom('rollout').selectAll().orderBy('number', 'desc').execute()
  return rows.map(fromRow)
}

export async function currentRollout(db: HubReader): Promise<Rollout | undefined> {
  const row = await db
    .selectFrom('rollout')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function writeRollout(db: HubWriter, rollout: Rollout): Promise<void> {
  const row = toRow(rollout)
  await db
    .insertInto('rollout')
    .values(row)
    .onConflict((conflict) => conflict.column('number').doUpdateSet(row))
    .execute()
}

/** What everybody has who was given nothing else; `null` before the first complete rollout. */
export async function generalRelease(db: HubReader): Promise<number | null> {
  const row = await db
    .selectFrom('rollout')
    .select('number')
    .where('state', '=', 'complete')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}

export async function readTrials(db: HubReader, number: number): Promise<Trials> {
  const rows = await db
    .selectFrom('rollout_trial')
    .select((of) => ['outcome', of.fn.countAll<number>().as('count')])
    .where('number', '=', number)
    .groupBy('outcome')
    .execute()
  const passed = rows.find(({ outcome }) => outcome === 'passed')?.count ?? 0
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  return { passed, failed: all - passed }
}
