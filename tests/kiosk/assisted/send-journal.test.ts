import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { type JournalPart, journalPartSchema } from '#contract/aidant-journal.ts'
import { fail, succeed } from '#contract/result.ts'
import { type AssistedDatabase, openAssistedDatabase } from '#kiosk/assisted/assisted-database.ts'
import { breakIn, openJournal } from '#kiosk/assisted/journal.ts'
import { sendJournal } from '#kiosk/assisted/send-journal.ts'

const name = 'a-sent-journal'
let database: AssistedDatabase
beforeEach(async () => {
  database = await openAssistedDatabase(name)
})
afterEach(async () => {
  database.close()
  await Dexie.delete(name)
})

/** An outbox that keeps what it is given; `waiting` of it have not reached the hub. */
function anOutbox() {
  const parts: JournalPart[] = []
  const box = {
    parts,
    isFull: false,
    hasKey: true,
    waiting: 0,
    read: () => ({
      waiting: box.waiting,
      waitingOf: { journal: box.waiting },
      oldestDay: undefined,
      isReached: true,
      isNearlyFull: false,
      refused: 0,
    }),
    put: (_kind: string, _schema: string, content: object) => {
      if (box.isFull) return Promise.resolve(fail('full' as const))
      if (!box.hasKey) return Promise.resolve(fail('no-key' as const))
      parts.push(v.parse(journalPartSchema, content))
      return Promise.resolve(succeed(undefined))
    },
  }
  return box
}

const storage = (usage: number) => ({
  estimate: () => Promise.resolve({ quota: 100, usage }),
  persist: () => Promise.resolve(true),
  persisted: () => Promise.resolve(true),
})
const send = (outbox: ReturnType<typeof anOutbox>, today: string, usage = 10) =>
  sendJournal({
    database,
    outbox,
    today,
    storage: storage(usage),
    newName: () => 'ab'.repeat(16),
  })

async function write(count: number, day: string) {
  const { add } = openJournal(database)
  for (let at = 0; at < count; at += 1) await add('unlocked', '10', day)
}
const numbers = ({ parts }: ReturnType<typeof anOutbox>) =>
  parts.map(({ from, rows }) => [from, rows.length])

test('a day that is over leaves whole, and today waits for tomorrow', async () => {
  const outbox = anOutbox()
  await write(3, '2026-11-29')
  await write(2, '2026-11-30')
  await send(outbox, '2026-11-30')
  expect(numbers(outbox)).toEqual([[1, 3]])
  await send(outbox, '2026-11-30')
  expect(outbox.parts).toHaveLength(1)
  await send(outbox, '2026-12-01')
  expect(numbers(outbox)).toEqual([
    [1, 3],
    [4, 2],
  ])
  const [first, second] = outbox.parts
  expect(second?.previous).toBe(first?.rows.at(-1)?.hash)
  expect(second?.chain).toBe(first?.chain)
})

test('many rows leave in several boxes', async () => {
  const outbox = anOutbox()
  await write(85, '2026-11-29')
  await send(outbox, '2026-11-30')
  expect(numbers(outbox)).toEqual([
    [1, 40],
    [41, 40],
    [81, 5],
  ])
})

test('what the outbox cannot keep is given again the next time', async () => {
  const outbox = anOutbox()
  await write(2, '2026-11-29')
  outbox.isFull = true
  await send(outbox, '2026-11-30')
  outbox.isFull = false
  await send(outbox, '2026-11-30')
  expect(numbers(outbox)).toEqual([[1, 2]])
})

test('a terminal that no hub was ever heard by keeps twelve months, and no more', async () => {
  const outbox = anOutbox()
  outbox.hasKey = false
  await write(2, '2025-11-29')
  await write(1, '2025-11-30')
  await send(outbox, '2026-11-30')
  expect((await database.journal()).rows.map(({ n }) => n)).toEqual([3])
  expect(await breakIn(database)).toBeUndefined()
})

test('at 80 % of the disk, rows that the hub has acknowledged make room, and no others; the chain still holds', async () => {
  const outbox = anOutbox()
  await write(4, '2026-11-29')
  await write(1, '2026-11-30')
  outbox.waiting = 1
  await send(outbox, '2026-11-30', 80)
  expect((await database.journal()).rows).toHaveLength(5)
  outbox.waiting = 0
  await send(outbox, '2026-11-30', 79)
  expect((await database.journal()).rows).toHaveLength(5)
  await send(outbox, '2026-11-30', 80)
  expect((await database.journal()).rows.map(({ n }) => n)).toEqual([5])
  expect(await breakIn(database)).toBeUndefined()
  await write(1, '2026-11-30')
  expect(await breakIn(database)).toBeUndefined()
})
