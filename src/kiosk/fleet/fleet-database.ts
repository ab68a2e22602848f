/**
 * What a member of the fleet keeps: IndexedDB database `escale-fleet`, spared by the wipe. Its key and its place; sums of
 * counts, by day. Nothing that is one person's.
 */
import { Dexie, type Table } from 'dexie'
import { type Enrolment, enrolmentSchema } from '#contract/enrolment.ts'
import * as v from 'valibot'
import { fleetDatabase as databaseName } from '../io/databases.ts'
import { addSums, type DaySums, daySumsSchema, noSums } from './day-sums.ts'
import type { KeyPair } from '#ask/terminal-key.ts'

export interface Identity {
  readonly keys: KeyPair
  /** What the hub last said of it; `undefined` before a code was accepted. */
  readonly enrolment: Enrolment | undefined
}

/** A batch of counts on its way: sent with the same bytes until it is acknowledged. */
export interface Outgoing {
  readonly batch: string
  readonly body: string
}

/** Every method may throw: the disk failed. */
export interface FleetDatabase {
  readIdentity(): Promise<Identity | undefined>
  writeIdentity(identity: Identity): Promise<void>
  /** Adds to the sums of a day, in one step. */
  add(day: string, sums: DaySums): Promise<void>
  /** Days before this one, with their sums. */
  daysBefore(day: string): Promise<readonly (readonly [day: string, sums: DaySums])[]>
  /** These days leave for the outbox, in one step: never in both, never in neither. */
  pack(days: readonly string[], outgoing: Outgoing): Promise<void>
  /** Days too old to be taken. */
  forget(days: readonly string[]): Promise<void>
  outgoing(): Promise<readonly Outgoing[]>
  delivered(batch: string): Promise<void>
  close(): void
}

interface DayRow {
  readonly day: string
  readonly sums: unknown
}

const identitySchema = v.object({
  keys: v.object({
    privateKey: v.instance(CryptoKey),
    publicKey: v.instance(CryptoKey),
  }),
  enrolment: v.optional(enrolmentSchema),
})

/** Rejects when the disk does. */
export async function openFleetDatabase(name = databaseName): Promise<FleetDatabase> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ state: 'key', days: 'day', outbox: 'batch' })
  await database.open()
  const state: Table<{ readonly key: string; readonly value: unknown }, string> =
    database.table('state')
  const days: Table<DayRow, string> = database.table('days')
  const outbox: Table<Outgoing, string> = database.table('outbox')

  const sumsOf = (row: DayRow | undefined): DaySums => {
    const sums = v.safeParse(daySumsSchema, row?.sums)
    return sums.success ? sums.output : noSums
  }

  return {
    async readIdentity() {
      const row = v.safeParse(identitySchema, (await state.get('identity'))?.value)
      return row.success ? { ...row.output, enrolment: row.output.enrolment } : undefined
    },
    async writeIdentity(identity) {
      await state.put({ key: 'identity', value: identity })
    },
    add: (day, sums) =>
      database.transaction('rw', days, async () => {
        await days.put({ day, sums: addSums(sumsOf(await days.get(day)), sums) })
      }),
    async daysBefore(day) {
      const rows = await days.where('day').below(day).toArray()
      return rows.map((row) => [row.day, sumsOf(row)] as const)
    },
    pack: (packed, outgoing) =>
      database.transaction('rw', days, outbox, async () => {
        await outbox.put(outgoing)
        await days.bulkDelete([...packed])
      }),
    forget: (old) => days.bulkDelete([...old]),
    outgoing: () => outbox.toArray(),
    delivered: (batch) => outbox.delete(batch),
    close: () => database.close(),
  }
}
