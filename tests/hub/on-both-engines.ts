/** Runs a suite on SQLite, and on PostgreSQL under `npm run test:hub`. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest'
import type { HubStore } from '../../src/hub/store/hub-store.ts'
import { openPostgresStore } from '../../src/hub/store/postgres-store.ts'
import { openSqliteStore } from '../../src/hub/store/sqlite-store.ts'
import { runAsOwner } from './stage/postgres-server.ts'

export interface StoreStage {
  /** Empty at each test, with all its tables. */
  readonly store: HubStore
  /** Closes the store and opens what it kept. */
  readonly reopen: () => Promise<HubStore>
  /** The store of one more hub over the same data; the same one on SQLite, where there is only one hub. */
  readonly beside: () => Promise<HubStore>
}

/** When the tests' clock starts: no test needs to know. */
const nowMs = Date.UTC(2026, 10, 22)

type Suite = (stage: StoreStage) => void

interface Engine {
  /** Forgets everything. */
  readonly empty: () => Promise<void>
  readonly open: () => Promise<HubStore>
  readonly isShared: boolean
}

function stageOf(engine: Engine): StoreStage {
  let store: HubStore | undefined
  const others: HubStore[] = []
  const open = async () => {
    store = await engine.open()
    return store
  }
  beforeEach(async () => {
    await engine.empty()
    await open()
  })
  const close = async () => {
    const closing = store
    store = undefined
    await closing?.close()
    for (const other of others.splice(0)) await other.close()
  }
  const opened = () => {
    if (!store) throw new Error('the store is open during tests only')
    return store
  }
  afterEach(close)
  return {
    get store() {
      return opened()
    },
    beside: async () => {
      if (!engine.isShared) return opened()
      const other = await engine.open()
      others.push(other)
      return other
    },
    reopen: async () => {
      await close()
      return open()
    },
  }
}

function onSqlite(suite: Suite): void {
  const folder = mkdtempSync(join(tmpdir(), 'escale-hub-store-'))
  const empty = () => rmSync(folder, { recursive: true, force: true })
  afterAll(empty)
  let number = 0
  suite(
    stageOf({
      empty: async () => {
        number += 1
      },
      open: () => openSqliteStore({ file: join(folder, `hub-${number}.sqlite`), nowMs }),
      isShared: false,
    }),
  )
}

function onPostgres(server: string, suite: Suite): void {
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = server.replace('/postgres?', `/${name}?`)
  beforeAll(() => runAsOwner(server, `create database ${name}`))
  afterAll(() => runAsOwner(server, `drop database ${name} with (force)`))
  suite(
    stageOf({
      empty: () => runAsOwner(url, 'drop schema public cascade; create schema public'),
      open: () => openPostgresStore({ url, nowMs, connections: 4 }),
      isShared: true,
    }),
  )
}

/** `suite` declares its tests as under `describe`; `stage.store` is for their bodies. */
export function describeOnBothEngines(name: string, suite: Suite): void {
  describe(`${name} (SQLite)`, () => onSqlite(suite))
  // Typed as always there; not in the quick run.
  const server: string | undefined = inject('postgres')
  if (server === undefined) return
  describe.skipIf(server === 'missing')(`${name} (PostgreSQL)`, () => onPostgres(server, suite))
}
