/** The life of a workshop, inside a write transaction. One row for each place: what is over is erased minutes later. */
import * as v from 'valibot'
import {
  type FollowerReport,
  followerSilentMs,
  leadLogSchema,
  type WorkshopAnswer,
} from '#contract/workshop.ts'
import type { Lead, NewWorkshop, WorkshopBoard } from '#contract/workshop-board.ts'
import type { Caller } from '../help/calls.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { ledMeanwhile, noTerminal, workshopOver, workshopRunning } from './workshop-refusal.ts'
import type { WorkshopTables } from './workshop-tables.ts'

export type WorkshopRow = WorkshopTables['workshop']

/** A workshop that nobody has ended is over then. */
export const longestWorkshopMs = 4 * 3_600_000
/** Long enough for a request that was late to find that it is over. */
const endedWorkshopMs = 10 * 60_000
const heardStepMs = 10_000
/** People come and go: several for each seat, and no more than a room holds. */
const mostFollowers = 300

const logText = v.pipe(v.string(), v.parseJson(), leadLogSchema)

const isRunning = (row: WorkshopRow | undefined, nowMs: number): row is WorkshopRow =>
  row !== undefined && row.state === 'running' && row.erase_at > nowMs

const rowOfPlace = (db: HubReader, place: string): Promise<WorkshopRow | undefined> =>
  db.selectFrom('workshop').selectAll().where('place', '=', place).executeTakeFirst()

export const workshopById = (db: HubReader, workshop: string): Promise<WorkshopRow | undefined> =>
  db.selectFrom('workshop').selectAll().where('workshop', '=', workshop).executeTakeFirst()

/** Answers whether anything changed. Throws the refusals of `workshop-refusal.ts`; twice the same is once. */
export async function openWorkshop(
  db: HubWriter,
  asked: NewWorkshop,
  nowMs: number,
): Promise<boolean> {
  const before = await rowOfPlace(db, asked.place)
  const isSame = before?.workshop === asked.workshop
  if (isRunning(before, nowMs)) {
    if (isSame) return false
    throw workshopRunning()
  }
  if (isSame || (await workshopById(db, asked.workshop))) throw workshopOver()
  const heard = await db
    .selectFrom('fleet_terminal')
    .select('seat')
    .where('place', '=', asked.place)
    .where('kind', '=', 'terminal')
    .where('state', '=', 'accepted')
    .where('seat', 'in', asked.seats)
    .execute()
  const seats = [...new Set(heard.map(({ seat }) => seat))]
  if (seats.length === 0) throw noTerminal()
  if (before) await forget(db, before)
  const { workshop, place, title, level, guide, pace, step } = asked
  await db
    .insertInto('workshop')
    .values({
      place,
      workshop,
      state: 'running',
      title,
      level,
      guide,
      pace,
      step,
      log: '{}',
      turn: 1,
      opened_at: nowMs,
      erase_at: nowMs + longestWorkshopMs,
    })
    .execute()
  await db
    .insertInto('workshop_seat')
    .values(seats.map((seat) => ({ workshop, seat })))
    .execute()
  return true
}

/** Answers whether anything changed. */
export async function leadWorkshop(
  db: HubWriter,
  row: WorkshopRow,
  { turn, pace, step, log }: Lead,
  nowMs: number,
): Promise<boolean> {
  if (!isRunning(row, nowMs)) throw workshopOver()
  const next = { pace, step, log: JSON.stringify(log) }
  const isThere = next.pace === row.pace && next.step === row.step && next.log === row.log
  if (isThere) return false
  if (turn !== row.turn) throw ledMeanwhile()
  await change(db, row, { ...next, turn: row.turn + 1 })
  return true
}

/** Answers whether anything changed. Of those who followed nothing is left. */
export async function endWorkshop(
  db: HubWriter,
  row: WorkshopRow,
  nowMs: number,
): Promise<boolean> {
  if (row.state === 'over') return false
  await forgetFollowers(db, row.workshop)
  await change(db, row, { state: 'over', log: '{}', erase_at: nowMs + endedWorkshopMs })
  return true
}

const change = (db: HubWriter, { place }: WorkshopRow, values: Partial<WorkshopRow>) =>
  db.updateTable('workshop').set(values).where('place', '=', place).execute()

async function forgetFollowers(db: HubWriter, workshop: string): Promise<void> {
  await db.deleteFrom('workshop_follower').where('workshop', '=', workshop).execute()
  await db.deleteFrom('workshop_seat').where('workshop', '=', workshop).execute()
}

async function forget(db: HubWriter, { place, workshop }: WorkshopRow): Promise<void> {
  await forgetFollowers(db, workshop)
  await db.deleteFrom('workshop').where('place', '=', place).execute()
}

/** The workshop that is open to this terminal, where it stands now. */
export async function workshopOf(
  db: HubReader,
  { place, seat }: Caller,
  nowMs: number,
): Promise<WorkshopAnswer> {
  const row = await rowOfPlace(db, place)
  if (!isRunning(row, nowMs)) return { workshop: null }
  const chosen = await db
    .selectFrom('workshop_seat')
    .select('seat')
    .where('workshop', '=', row.workshop)
    .where('seat', '=', seat)
    .executeTakeFirst()
  if (!chosen) return { workshop: null }
  const { workshop, guide, turn } = row
  return { workshop: { workshop, guide, turn, ...leadOf(row) } }
}

/** Keeps where somebody stands, while the workshop that they have joined is this terminal's. */
export async function hearFollower(
  db: HubWriter,
  caller: Caller,
  { workshop, follower, step }: FollowerReport,
  nowMs: number,
): Promise<WorkshopAnswer> {
  const answer = await workshopOf(db, caller, nowMs)
  if (answer.workshop?.workshop !== workshop) return answer
  const theirs = db
    .deleteFrom('workshop_follower')
    .where('workshop', '=', workshop)
    .where('follower', '=', follower)
  await theirs.execute()
  if (step === null) return answer
  const { known } = await db
    .selectFrom('workshop_follower')
    .select((select) => select.fn.countAll<number>().as('known'))
    .where('workshop', '=', workshop)
    .executeTakeFirstOrThrow()
  if (known >= mostFollowers) return answer
  const heard = { workshop, follower, step, heard_at: nowMs - (nowMs % heardStepMs) }
  await db.insertInto('workshop_follower').values(heard).execute()
  return answer
}

/** What those who lead at a place see. */
export async function boardOfPlace(
  db: HubReader,
  place: string,
  nowMs: number,
): Promise<WorkshopBoard> {
  const row = await rowOfPlace(db, place)
  if (!isRunning(row, nowMs)) return { workshop: null }
  const seats = await db
    .selectFrom('workshop_seat')
    .select('seat')
    .where('workshop', '=', row.workshop)
    .execute()
  const at = await db
    .selectFrom('workshop_follower')
    .select((select) => ['step', select.fn.countAll<number>().as('count')])
    .where('workshop', '=', row.workshop)
    .where('heard_at', '>', nowMs - followerSilentMs)
    .groupBy('step')
    .orderBy('step')
    .execute()
  const { workshop, title, level, guide, turn } = row
  return {
    workshop: {
      workshop,
      title,
      level,
      guide,
      turn,
      ...leadOf(row),
      invited: seats.length,
      at,
      minutes: Math.max(0, Math.floor((nowMs - row.opened_at) / 60_000)),
    },
  }
}

function leadOf({ pace, step, log }: WorkshopRow) {
  const parsed = v.safeParse(logText, log)
  return { pace, step, log: parsed.success ? parsed.output : {} }
}

/** Those that are over, or that nobody has ended. Answers whether one was still running. */
export async function eraseOldWorkshops(db: HubWriter, nowMs: number): Promise<boolean> {
  const old = await db.selectFrom('workshop').selectAll().where('erase_at', '<=', nowMs).execute()
  for (const row of old) await forget(db, row)
  return old.some(({ state }) => state === 'running')
}
