/** What devices say that the hub has refused: numbers that are known not to come, until one of them comes after all. */
import type { ActivityArrivals } from '#contract/activity-statistics.ts'
import type { OutboxRefusal } from '#contract/outbox-refusal.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'

interface Told {
  readonly device: string
  readonly content: OutboxRefusal
}

/** Inside a write transaction. Told twice counts once. */
export async function keepRefusals(
  db: HubWriter,
  refusals: readonly Told[],
  day: string,
): Promise<void> {
  for (const { device, content } of refusals) {
    const { of: kind, outbox, sequence, code } = content
    await db
      .insertInto('record_refused')
      .values({ device, outbox, sequence, kind, code, day })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** They have come: all of one outbox. */
export async function forgetRefusals(
  db: HubWriter,
  outbox: string,
  came: readonly number[],
): Promise<void> {
  await db
    .deleteFrom('record_refused')
    .where('outbox', '=', outbox)
    .where('sequence', 'in', came)
    .execute()
}

/** Numbers that were told, by outbox: a device may tell it under the name it has been given since. */
export async function refusedNumbers(
  db: HubReader,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db.selectFrom('record_refused').select(['outbox', 'sequence']).execute()
  const byOutbox = Map.groupBy(rows, ({ outbox }) => outbox)
  return new Map([...byOutbox].map(([key, told]) => [key, told.map(({ sequence }) => sequence)]))
}

export const readRefused = (db: HubReader): Promise<ActivityArrivals['refused']> =>
  db
    .selectFrom('record_refused')
    .leftJoin('fleet_terminal', 'fleet_terminal.terminal', 'record_refused.device')
    .select(['device', 'place', 'seat', 'record_refused.kind', 'code'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy(['device', 'place', 'seat', 'record_refused.kind', 'code'])
    .orderBy('device')
    .orderBy('record_refused.kind')
    .orderBy('code')
    .execute()
