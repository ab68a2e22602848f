/** Whether somebody waits at a place, and what its seats were given. Of nobody, and forgotten by itself. */
import type { WaitingAnswer } from '#contract/waiting.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import type { FairUseTables } from './fair-use-tables.ts'

/** A forgotten « quelqu'un attend » must not limit people for a day. */
export const waitingLastsMs = 60 * 60_000
/** Longer than a session: a count that went back to nothing in the middle of one would be given again. */
export const givenLastsMs = 6 * 3_600_000

export type SeatTime = FairUseTables['seat_time']

/** Twice is once, and holds as long as the second. */
export async function sayWaiting(
  db: HubWriter,
  place: string,
  isWaiting: boolean,
  nowMs: number,
): Promise<void> {
  await db.deleteFrom('waiting_place').where('place', '=', place).execute()
  if (!isWaiting) return
  const row = { place, erase_at: nowMs + waitingLastsMs }
  await db.insertInto('waiting_place').values(row).execute()
}

export async function giveTime(
  db: HubWriter,
  place: string,
  seat: string,
  nowMs: number,
): Promise<void> {
  const [before] = await givenAt(db, [place], nowMs, seat)
  await db.deleteFrom('seat_time').where('place', '=', place).where('seat', '=', seat).execute()
  const given = (before?.given ?? 0) + 1
  const row = { place, seat, given, erase_at: nowMs + givenLastsMs }
  await db.insertInto('seat_time').values(row).execute()
}

/** By place, until when. */
export async function waitingAt(
  db: HubReader,
  places: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('waiting_place')
    .selectAll()
    .where('place', 'in', places)
    .where('erase_at', '>', nowMs)
    .execute()
  return new Map(rows.map(({ place, erase_at: untilMs }) => [place, untilMs]))
}

export const givenAt = (
  db: HubReader,
  places: readonly string[],
  nowMs: number,
  seat?: string,
): Promise<readonly SeatTime[]> =>
  db
    .selectFrom('seat_time')
    .selectAll()
    .where('place', 'in', places)
    .where('erase_at', '>', nowMs)
    .$if(seat !== undefined, (some) => some.where('seat', '=', seat ?? ''))
    .execute()

/** What a terminal hears. */
export async function waitingFor(
  db: HubReader,
  { place, seat }: { readonly place: string; readonly seat: string },
  nowMs: number,
): Promise<WaitingAnswer> {
  const isWaiting = (await waitingAt(db, [place], nowMs)).has(place)
  const [row] = await givenAt(db, [place], nowMs, seat)
  return { isWaiting, given: row?.given ?? 0 }
}

/** Answers whether a place stopped waiting by itself. */
export async function eraseOldWaiting(db: HubWriter, nowMs: number): Promise<boolean> {
  await db.deleteFrom('seat_time').where('erase_at', '<=', nowMs).execute()
  const { numDeletedRows } = await db
    .deleteFrom('waiting_place')
    .where('erase_at', '<=', nowMs)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
