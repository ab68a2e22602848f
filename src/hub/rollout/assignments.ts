/** Which release each terminal is to have. */
import type { KnownTerminal } from '../fleet-port.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { assign, type Rollout } from './rollout-machine.ts'
import { generalRelease } from './rollout-rows.ts'

/** By terminal id; those that are not there have the general release. */
export async function readAssignments(db: HubReader): Promise<ReadonlyMap<string, number>> {
  const general = (await generalRelease(db)) ?? 0
  const rows = await db
    .selectFrom('rollout_assignment')
    .select(['terminal', 'number'])
    .where('number', '>', general)
    .execute()
  return new Map(rows.map(({ terminal, number }) => [terminal, number]))
}

/** The number of the release that this terminal is to have; `null` when there is none for anybody. */
export async function releaseFor(
  db: HubReader,
  terminal: string | undefined,
): Promise<number | null> {
  const general = await generalRelease(db)
  if (terminal === undefined) return general
  const row = await db
    .selectFrom('rollout_assignment')
    .select('number')
    .where('terminal', '=', terminal)
    .executeTakeFirst()
  return row && row.number > (general ?? 0) ? row.number : general
}

/** Releases that somebody is to have: each needs its timestamp. Ascending. */
export async function wantedReleases(db: HubReader): Promise<readonly number[]> {
  const general = await generalRelease(db)
  const rows = await db
    .selectFrom('rollout_assignment')
    .select('number')
    .where('number', '>', general ?? 0)
    .distinct()
    .execute()
  const numbers = rows.map(({ number }) => number)
  return (general === null ? numbers : [general, ...numbers]).toSorted((a, b) => a - b)
}

/** Gives the release of this rollout to those it is for. Answers how many are new. */
export async function assignTerminals(
  db: HubWriter,
  rollout: Rollout,
  terminals: readonly KnownTerminal[],
  nowMs: number,
): Promise<number> {
  const before = await readAssignments(db)
  const rows = terminals.flatMap((terminal) => {
    const number = assign(rollout, terminal, before.get(terminal.id))
    const isNew = number !== undefined && number !== before.get(terminal.id)
    return isNew ? [{ terminal: terminal.id, number, assigned_at: nowMs }] : []
  })
  // Both databases bound the number of values in one statement.
  for (let at = 0; at < rows.length; at += 1000)
    await db
      .insertInto('rollout_assignment')
      .values(rows.slice(at, at + 1000))
      .onConflict((conflict) =>
        conflict.column('terminal').doUpdateSet((of) => ({
          number: of.ref('excluded.number'),
          assigned_at: of.ref('excluded.assigned_at'),
        })),
      )
      .execute()
  return rows.length
}
