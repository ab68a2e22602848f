import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AssistedDatabase, openAssistedDatabase } from '#kiosk/assisted/assisted-database.ts'
import { breakIn, openJournal } from '#kiosk/assisted/journal.ts'

let database: AssistedDatabase
beforeEach(async () => {
  database = await openAssistedDatabase('a-journal')
})
afterEach(async () => {
  database.close()
  await Dexie.delete('a-journal')
})

const day = '2026-11-23'

async function fiveRows() {
  const { add } = openJournal(database)
  await add('unlocked', '10', day)
  await add('accepted-rules', '10', day)
  await add('gave-time', '10', day)
  await add('stopped-by-person', '10', day)
  await add('refused', '11', day)
}

/** What somebody with the disk may do to the table. */
async function tamper(change: (table: ReturnType<Dexie['table']>) => Promise<unknown>) {
  const raw = await new Dexie('a-journal').open()
  await change(raw.table('journal'))
  raw.close()
}

test('rows follow each other, and the chain holds', async () => {
  await fiveRows()
  expect((await database.journal()).rows.map(({ n, act }) => [n, act])).toEqual([
    [1, 'unlocked'],
    [2, 'accepted-rules'],
    [3, 'gave-time'],
    [4, 'stopped-by-person'],
    [5, 'refused'],
  ])
  expect(await breakIn(database)).toBeUndefined()
})

test('storage full: rows that the disk refuses wait, and are written in their order once there is room', async () => {
  let isFull = true
  const { add } = openJournal({
    journal: () => database.journal(),
    write: (...row) =>
      isFull ? Promise.reject(new DOMException('', 'QuotaExceededError')) : database.write(...row),
  })
  await expect(add('unlocked', '10', day)).rejects.toThrow()
  await expect(add('gave-time', '10', day)).rejects.toThrow()
  expect((await database.journal()).rows).toEqual([])
  isFull = false
  await add('stopped-by-person', '10', day)
  const acts = (await database.journal()).rows.map(({ act }) => act)
  expect(acts).toEqual(['unlocked', 'gave-time', 'stopped-by-person'])
  expect(await breakIn(database)).toBeUndefined()
})

test('13. to edit any row breaks the chain', async () => {
  await fiveRows()
  for (const n of [1, 2, 3, 4, 5]) {
    const row = (await database.journal()).rows[n - 1]
    await tamper((table) => table.put({ ...row, number: '99' }))
    expect(await breakIn(database)).toBe(n)
    await tamper((table) => table.put(row))
  }
  expect(await breakIn(database)).toBeUndefined()
})

test('13. to delete any row breaks the chain, the last one too', async () => {
  await fiveRows()
  for (const n of [1, 2, 3, 4, 5]) {
    const row = (await database.journal()).rows[n - 1]
    await tamper((table) => table.delete(n))
    expect(await breakIn(database)).toBe(n)
    await tamper((table) => table.put(row))
  }
})

test('two rows written at once are two rows', async () => {
  const { add } = openJournal(database)
  await Promise.all([add('unlocked', '10', day), add('gave-time', '10', day)])
  expect((await database.journal()).rows).toHaveLength(2)
  expect(await breakIn(database)).toBeUndefined()
})

/** As once these rows were given to be sent. */
async function give(upTo: number) {
  await database.sent(() => 'ab'.repeat(16))
  await database.markSent(upTo)
}

test('rows leave after twelve months, and the chain still holds', async () => {
  const { add } = openJournal(database)
  await add('unlocked', '10', '2025-11-01')
  await add('reset', '10', '2025-11-23')
  await give(2)
  await add('unlocked', '10', day)
  expect((await database.journal()).rows.map((row) => row.day)).toEqual(['2025-11-23', day])
  expect(await breakIn(database)).toBeUndefined()
})

test('a clock put two years ahead makes nothing leave that was not given to be sent', async () => {
  const { add } = openJournal(database)
  await add('unlocked', '10', '2026-11-22')
  await give(1)
  await add('unlocked', '10', day)
  await add('refused', '11', '2028-11-23')
  await add('refused', '11', '2028-11-23')
  expect((await database.journal()).rows.map(({ n }) => n)).toEqual([2, 3, 4])
  expect(await breakIn(database)).toBeUndefined()
})

test('a row of a clock that was two years ahead keeps nothing that comes after it beyond twelve months', async () => {
  const { add } = openJournal(database)
  await add('refused', '11', '2028-11-23')
  await add('unlocked', '10', day)
  await give(2)
  await add('unlocked', '10', '2027-11-24')
  expect((await database.journal()).rows.map(({ n }) => n)).toEqual([3])
  expect(await breakIn(database)).toBeUndefined()
})

test('a row says the day, the act and the number, and nothing else', async () => {
  await fiveRows()
  const [row] = (await database.journal()).rows
  expect(Object.keys(row ?? {}).toSorted()).toEqual([
    'act',
    'day',
    'hash',
    'n',
    'number',
    'previous',
  ])
})
