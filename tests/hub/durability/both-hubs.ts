/** Two hubs, one over each database, asked the same at the same time: what one answers, the other must. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { expect, onTestFinished } from 'vitest'
import { openDesk } from '../../../src/hub/people/desk.ts'
import { sweepFleet } from '../../../src/hub/fleet/sweep-fleet.ts'
import { timestampKeeper } from '../../../src/hub/rollout/timestamp-keeper.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { openPostgresStore } from '../../../src/hub/store/postgres-store.ts'
import { openSqliteStore } from '../../../src/hub/store/sqlite-store.ts'
import { type Ask, askThrough } from '../fleet/simulated-terminal.ts'
import { stageHub, stageOrigin } from '../stage/hub-stage.ts'
import { stageStartMs } from '../stage/manual-clock.ts'
import { runAsOwner } from '../stage/postgres-server.ts'
import { hubKeyOf, signedRepository, trustRepository } from '../stage/release-stage.ts'
import { stageStaff } from '../stage/staff-stage.ts'

export async function openBoth(server: string): Promise<readonly [HubStore, HubStore]> {
  const folder = mkdtempSync(join(tmpdir(), 'escale-both-'))
  const name = `test_${randomBytes(8).toString('hex')}`
  await runAsOwner(server, `create database ${name}`)
  const url = server.replace('/postgres?', `/${name}?`)
  const file = join(folder, 'hub.sqlite')
  const stores = [
    await openSqliteStore({ file, nowMs: stageStartMs }),
    await openPostgresStore({ url, nowMs: stageStartMs }),
  ] as const
  onTestFinished(async () => {
    for (const store of stores) await store.close()
    await runAsOwner(server, `drop database ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  })
  return stores
}

/** Every row of every table, as text that can be compared. */
export async function dump(store: HubStore): Promise<Record<string, string[]>> {
  const names =
    store.engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const tables = (await names.execute(store.read)).rows.map(({ name }) => name).toSorted()
  const all: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      store.read,
    )
    const line = (row: Record<string, unknown>) =>
      Object.entries(row)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => {
          const shown = value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
          return `${name}=${JSON.stringify(shown)}`
        })
        .join(' ')
    all[table] = rows.map(line).toSorted()
  }
  return all
}

const people = { moea: 'administrator', rose: 'administrator', lucie: 'author' } as const

export async function stageBoth(server: string) {
  const repository = signedRepository()
  const timestampKey = hubKeyOf(repository)
  const hubs = (await openBoth(server)).map((store) => {
    const settings = { origin: stageOrigin, isBehindProxy: false }
    let nowMs = stageStartMs
    const clock = { nowMs: () => nowMs, after: () => () => {} }
    const { record } = openDesk({ store, clock, settings })
    const staff = { ...stageStaff(people), record }
    // Nothing runs by itself: what the clock would start is done by `pass`, on both.
    const { app } = stageHub(store, { clock, settings, staff, timestampKey })
    const keeper = timestampKeeper(timestampKey, clock)
    const pass = async (ms: number) => {
      nowMs += ms
      await store.write(keeper.refresh)
      await sweepFleet(store, nowMs)
    }
    return { store, app, clock, pass }
  })
  const [first, second] = hubs
  if (!first || !second) throw new Error('two hubs')
  for (const { store } of hubs) await trustRepository(store, repository)

  /** Asks both; fails the test when they differ. */
  const same = async <T>(ask: (app: FastifyInstance) => Promise<T>, of: (answer: T) => unknown) => {
    const [one, other] = await Promise.all([ask(first.app), ask(second.app)])
    expect(of(other)).toEqual(of(one))
    return one
  }
  const ask: Ask = (asked) =>
    same(
      (app) => askThrough(app)(asked),
      ({ status, body, headers }) => [status, body, headers['etag'], headers['cache-control']],
    )
  return {
    repository,
    nowMs: first.clock.nowMs,
    ask,
    /** As this member of the staff, who has just touched their key. */
    administer: (who: keyof typeof people, method: 'GET' | 'POST', path: string, body?: unknown) =>
      ask({
        method,
        path,
        headers: {
          'stage-staff': who,
          'stage-step-up': '1',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    same,
    pass: async (ms: number) => {
      for (const hub of hubs) await hub.pass(ms)
    },
    dumps: async () => [await dump(first.store), await dump(second.store)] as const,
  }
}

export type BothHubs = Awaited<ReturnType<typeof stageBoth>>
