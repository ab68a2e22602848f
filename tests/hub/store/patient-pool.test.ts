import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { findPostgres } from '#setup/find-postgres.js'
import { openPostgresStore } from '../../../src/hub/store/postgres-store.ts'
import { startPostgres } from '../stage/postgres-server.ts'

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const hasPostgres = (given ?? 'missing') !== 'missing'

const connections = 3

async function stage() {
  const programs = findPostgres()
  if (programs === undefined) throw new Error('PostgreSQL has gone')
  const server = await startPostgres({ programs })
  onTestFinished(() => server.stop())
  const store = await openPostgresStore({
    url: server.url('postgres'),
    nowMs: Date.UTC(2026, 10, 30),
    connections,
    answerWithinMs: 1000,
  })
  onTestFinished(() => store.close())
  /** The processes that answer to this store: as many as it keeps connections. */
  const answering = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where application_name = 'escale-hub'`.execute(store.read)
    return rows.map(({ pid }) => pid)
  }
  return { store, answering }
}

const freeze = (pids: readonly number[]) => {
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  // Frozen, they would not end with their server.
  onTestFinished(() => pids.forEach((pid) => void process.kill(pid, 'SIGCONT')))
}

test.runIf(hasPostgres)(
  'a server that goes silent and closes nothing fails what it was asked, and is asked again over new connections',
  async () => {
    const { store, answering } = await stage()
    await Promise.all(Array.from({ length: connections }, () => store.isAlive()))
    freeze(await answering())
    const write = store.write((db) =>
      db.insertInto('hub_migration').values({ name: 'test', applied_at: 1 }).execute(),
    )
    await expect(write).rejects.toMatchObject({ code: 'unreachable' })
    await Promise.all(Array.from({ length: connections }, () => store.isAlive()))
    expect(await store.isAlive()).toBe(true)
    const names = await store.read
      .selectFrom('hub_migration')
      .select('name')
      .where('name', '=', 'test')
      .execute()
    expect(names).toEqual([])
  },
)
