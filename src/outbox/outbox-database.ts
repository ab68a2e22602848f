/**
 * What waits to be sent: IndexedDB database `escale-outbox`, spared by the wipe. Sealed boxes and the hub's public key; nothing
 * that opens them.
 */
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import { outboxDatabase } from '#contract/console-databases.ts'
import { terminalIdSchema } from '#contract/enrolment.ts'
import { type Envelope, type OutboxKey, outboxKeySchema } from '#contract/outbox.ts'

/** What the next envelope carries. */
export interface NextNumber {
  readonly outbox: string
  readonly sequence: number
}

/** What the hub has refused for what it is, and its code. */
export interface Refused {
  readonly envelope: Envelope
  readonly code: string
}

/** Every method may reject: the disk failed. */
export interface OutboxDatabase {
  /** What this browser calls itself where it is no device of the fleet: made by `newName` the first time. */
  deviceName(newName: () => string): Promise<string>
  /** Makes the name of this outbox the first time. */
  next(): Promise<NextNumber>
  /** In one step with the number it takes: false when another window has taken that number. */
  put(envelope: Envelope): Promise<boolean>
  oldest(most: number): Promise<readonly Envelope[]>
  /** All that wait, as they were sealed. */
  all(): Promise<readonly Envelope[]>
  /** How many wait, by kind. */
  counts(): Promise<Readonly<Record<string, number>>>
  /** Day of the oldest; `undefined` when nothing waits. */
  oldestDay(): Promise<string | undefined>
  /** Out of the queue in one step, and kept. */
  setAside(refused: Refused): Promise<void>
  /** What was set aside, oldest first. */
  aside(): Promise<readonly Refused[]>
  /** Once the hub has answered that it holds them. */
  forget(sequences: readonly number[]): Promise<void>
  /** Drops what waits of a kind; answers how many. */
  drop(kind: string): Promise<number>
  readKey(): Promise<OutboxKey | undefined>
  writeKey(key: OutboxKey): Promise<void>
  close(): void
}

const nextSchema = v.object({ outbox: v.string(), sequence: v.number() })

const asidePrefix = 'aside '
const asideKey = (sequence: number) => `${asidePrefix}${sequence}`

/** `newName`: 16 random bytes in hexadecimal. Rejects when the disk does. */
export async function openOutboxDatabase(
  newName: () => string,
  name = outboxDatabase,
): Promise<OutboxDatabase> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ state: 'key', queue: 'sequence, kind' })
  await database.open()
  const state: Table<{ readonly key: string; readonly value: unknown }, string> =
    database.table('state')
  /** The same table: those of its rows under the name of something set aside. */
  const refusedRows: Table<{ readonly key: string; readonly value: Refused }, string> =
    database.table('state')
  const queue: Table<Envelope, number> = database.table('queue')

  const readNext = async () => {
    const row = v.safeParse(nextSchema, (await state.get('next'))?.value)
    return row.success ? row.output : undefined
  }

  return {
    deviceName: (make) =>
      database.transaction('rw', state, async () => {
        const known = v.safeParse(terminalIdSchema, (await state.get('device'))?.value)
        if (known.success) return known.output
        const value = make()
        await state.put({ key: 'device', value })
        return value
      }),
    next: () =>
      database.transaction('rw', state, async () => {
        const known = await readNext()
        if (known) return known
        const value = { outbox: newName(), sequence: 1 }
        await state.put({ key: 'next', value })
        return value
      }),
    put: (envelope) =>
      database.transaction('rw', state, queue, async () => {
        const { outbox, sequence } = envelope
        const known = await readNext()
        if (known?.outbox !== outbox || known.sequence !== sequence) return false
        await queue.add(envelope)
        await state.put({ key: 'next', value: { outbox, sequence: sequence + 1 } })
        return true
      }),
    oldest: (most) => queue.orderBy('sequence').limit(most).toArray(),
    all: () => queue.orderBy('sequence').toArray(),
    counts: async () => {
      const counts: Record<string, number> = {}
      await queue.orderBy('kind').eachKey((kind) => {
        if (typeof kind === 'string') counts[kind] = (counts[kind] ?? 0) + 1
      })
      return counts
    },
    oldestDay: async () => (await queue.orderBy('sequence').first())?.day,
    setAside: (refused) =>
      database.transaction('rw', state, queue, async () => {
        const { sequence } = refused.envelope
        await state.put({ key: asideKey(sequence), value: refused })
        await queue.delete(sequence)
      }),
    aside: async () => {
      const rows = await refusedRows.where('key').startsWith(asidePrefix).toArray()
      return rows
        .map(({ value }) => value)
        .toSorted((a, b) => a.envelope.sequence - b.envelope.sequence)
    },
    forget: (sequences) =>
      database.transaction('rw', state, queue, async () => {
        await queue.bulkDelete([...sequences])
        await state.bulkDelete(sequences.map(asideKey))
      }),
    drop: (kind) => queue.where('kind').equals(kind).delete(),
    async readKey() {
      const row = v.safeParse(outboxKeySchema, (await state.get('key'))?.value)
      return row.success ? row.output : undefined
    },
    async writeKey(value) {
      await state.put({ key: 'key', value })
    },
    close: () => database.close(),
  }
}
