/** @whole what both stores promise, asked of each */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { HubReader, HubWriter } from '../../../src/hub/store/hub-store.ts'
import type { HubMigration } from '../../../src/hub/store/portable.ts'
import { openSqliteStore } from '../../../src/hub/store/sqlite-store.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'

/** The one table that every hub has. */
const add = (name: string) => (db: HubWriter) =>
  db.insertInto('hub_migration').values({ name, applied_at: 1 }).execute()

describeOnBothEngines('a store', (stage) => {
  const names = async () => {
    const rows = await stage.store.read.selectFrom('hub_migration').select('name').execute()
    return rows.map(({ name }) => name).filter((name) => name.startsWith('test'))
  }

  test('is alive until it is closed', async () => {
    expect(await stage.store.isAlive()).toBe(true)
    const { store } = stage
    await stage.reopen()
    expect(await store.isAlive()).toBe(false)
  })

  test('reads what was answered as written', async () => {
    await stage.store.write(add('test-1'))
    expect(await names()).toEqual(['test-1'])
  })

  test('keeps nothing of a write that fails, and all of those beside it', async () => {
    const results = await Promise.allSettled([
      stage.store.write(add('test-1')),
      stage.store.write(async (db) => {
        await add('test-2')(db)
        throw new Error('no')
      }),
      stage.store.write(async (db) => {
        await add('test-3')(db)
        // Twice the same key: the database itself refuses.
        await add('test-3')(db)
      }),
      stage.store.write(add('test-4')),
    ])
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect((await names()).toSorted()).toEqual(['test-1', 'test-4'])
  })

  test('runs writes as if one after the other: no count is lost', async () => {
    await stage.store.write(add('test-counter'))
    const addOne = (db: HubWriter) =>
      db
        .selectFrom('hub_migration')
        .select('applied_at')
        .where('name', '=', 'test-counter')
        .executeTakeFirstOrThrow()
        .then(({ applied_at }) =>
          db
            .updateTable('hub_migration')
            .set({ applied_at: applied_at + 1 })
            .where('name', '=', 'test-counter')
            .execute(),
        )
    await Promise.all(Array.from({ length: 20 }, () => stage.store.write(addOne)))
    const { applied_at } = await stage.store.read
      .selectFrom('hub_migration')
      .select('applied_at')
      .where('name', '=', 'test-counter')
      .executeTakeFirstOrThrow()
    expect(applied_at).toBe(21)
  })

  test('runs the works of one owner one after the other', async () => {
    await stage.store.write(add('test-counter'))
    const counter = (db: HubReader) =>
      db
        .selectFrom('hub_migration')
        .select('applied_at')
        .where('name', '=', 'test-counter')
        .executeTakeFirstOrThrow()
    const addOne = async (db: HubWriter) => {
      const { applied_at } = await counter(db)
      await db
        .updateTable('hub_migration')
        .set({ applied_at: applied_at + 1 })
        .where('name', '=', 'test-counter')
        .execute()
    }
    const works = Array.from({ length: 20 }, () => stage.store.writeFor('kone-1', addOne))
    await Promise.all(works)
    expect((await counter(stage.store.read)).applied_at).toBe(21)
  })

  test('holds widened works of different owners together, and keeps nothing of the first try', async () => {
    const addWhileFew = (name: string) =>
      stage.store.writeFor(name, async (db, widen) => {
        await add(`test-own-${name}`)(db)
        widen()
        const rows = await db
          .selectFrom('hub_migration')
          .select('name')
          .where('name', 'like', 'test-shared-%')
          .execute()
        if (rows.length < 3) await add(`test-shared-${name}`)(db)
      })
    await Promise.all(Array.from({ length: 10 }, (_, n) => addWhileFew(String(n))))
    const kept = await names()
    expect(kept.filter((name) => name.startsWith('test-own-'))).toHaveLength(10)
    expect(kept.filter((name) => name.startsWith('test-shared-'))).toHaveLength(3)
  })

  test('gives integers to 2^53 as numbers, and sorts text byte by byte', async () => {
    const big = Number.MAX_SAFE_INTEGER
    await stage.store.write(async (db) => {
      for (const name of ['test-é', 'test-Z', 'test-a'])
        await db.insertInto('hub_migration').values({ name, applied_at: big }).execute()
    })
    const rows = await stage.store.read
      .selectFrom('hub_migration')
      .selectAll()
      .where('name', 'like', 'test-%')
      .orderBy('name')
      .execute()
    expect(rows).toEqual([
      { name: 'test-Z', applied_at: big },
      { name: 'test-a', applied_at: big },
      { name: 'test-é', applied_at: big },
    ])
  })

  test('refuses a database that a later hub has changed', async () => {
    await stage.store.write(add('9999-later'))
    await expect(stage.reopen()).rejects.toMatchObject({ code: 'too-new' })
  })

  test('takes each migration once, whatever the order in which they were made', async () => {
    await stage.reopen()
    const rows = await stage.store.read
      .selectFrom('hub_migration')
      .select('name')
      .orderBy('name')
      .execute()
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted())
  })
})

const temporaryFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'escale-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'hub.sqlite')
}

test('a file belongs to one hub at a time', async () => {
  const file = temporaryFile()
  const first = await openSqliteStore({ file, nowMs: 0 })
  await expect(openSqliteStore({ file, nowMs: 0 })).rejects.toMatchObject({ code: 'busy' })
  await first.close()
  const second = await openSqliteStore({ file, nowMs: 0 })
  await second.close()
})

test('a file that is no database, or a folder that is not there, is told', async () => {
  const file = temporaryFile()
  writeFileSync(file, 'not a database, and long enough to look like one '.repeat(20))
  await expect(openSqliteStore({ file, nowMs: 0 })).rejects.toMatchObject({ code: 'damaged' })
  const nowhere = join(file, 'below', 'hub.sqlite')
  await expect(openSqliteStore({ file: nowhere, nowMs: 0 })).rejects.toMatchObject({
    code: 'unreachable',
  })
})

test('a migration that fails leaves the database as it was', async () => {
  const file = temporaryFile()
  const broken: HubMigration = {
    name: '0102-broken',
    up: async ({ createTable, integer }) => {
      await createTable('half').addColumn('a', integer).execute()
      throw new Error('no')
    },
  }
  await expect(openSqliteStore({ file, nowMs: 0, migrations: [broken] })).rejects.toThrow('no')
  expect(existsSync(file)).toBe(true)
  const whole: HubMigration = {
    name: '0102-whole',
    up: async ({ createTable, integer }) => {
      await createTable('half').addColumn('a', integer).execute()
    },
  }
  const store = await openSqliteStore({ file, nowMs: 0, migrations: [whole] })
  await store.close()
})
