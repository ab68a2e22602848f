import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { newRepository, type Repository } from '../../seal/repository.ts'
import { borrowHubFolder, type HubProcess, startHub } from '../stage/hub-process.ts'
import { runAsOwner } from '../stage/postgres-server.ts'

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'
const hasPostgres = server !== 'missing'

async function borrowDatabase(owner: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await runAsOwner(owner, `create database ${name}`)
  onTestFinished(() => runAsOwner(owner, `drop database ${name} with (force)`))
  return owner.replace('/postgres?', `/${name}?`)
}

/** What one hub says to somebody who waits. */
async function hear({ origin }: HubProcess) {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const answer = await fetch(`${origin}/api/hints`, { signal: stop.signal })
  let heard = 0
  let look = () => {}
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? []) {
      heard += decoder.decode(piece).match(/event: releases/g)?.length ?? 0
      look()
    }
  }
  void read().catch(() => {})
  return {
    /** Resolves at the next hint. */
    next: () => {
      const before = heard
      return new Promise<void>((resolve) => {
        look = () => {
          if (heard > before) resolve()
        }
      })
    },
  }
}

/** The next generation of root keys, brought to one hub: a change that all must hear of. */
async function bringRoot({ origin }: HubProcess, repository: Repository): Promise<void> {
  repository.publish('root')
  const answer = await fetch(`${origin}/api/releases/root`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: repository.read('root') ?? null,
  })
  expect(answer.status).toBe(200)
}

const notifiers = async (url: string) => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and objid = 6373101 and granted`,
  )
  await client.end()
  return rows.map(({ pid }) => pid)
}

test.runIf(hasPostgres)(
  'three hubs over one PostgreSQL tell each other, and still do when the one that passes it on is killed',
  async () => {
    const url = await borrowDatabase(server)
    const folder = borrowHubFolder()
    const repository = newRepository(Date.now())
    const rootFile = join(folder, '1.root.json')
    writeFileSync(rootFile, repository.read('root', 1) ?? '')
    const options = { args: ['--root', rootFile], environment: { DATABASE_URL: url } }
    const first = await startHub(folder, options)
    await expect.poll(() => notifiers(url)).toHaveLength(1)
    const [notifier] = await notifiers(url)
    const second = await startHub(folder, options)
    const third = await startHub(folder, options)

    const listeners = await Promise.all([first, second, third].map(hear))
    let heard = Promise.all(listeners.map(({ next }) => next()))
    await bringRoot(third, repository)
    await heard

    first.process.kill('SIGKILL')
    await first.ended
    heard = Promise.all(listeners.slice(1).map(({ next }) => next()))
    await bringRoot(second, repository)
    await heard
    const [now, ...others] = await notifiers(url)
    expect(others).toEqual([])
    expect(now).not.toBe(notifier)
  },
)

test.runIf(hasPostgres)(
  'a hub whose PostgreSQL comes back listens again, and says that all may have changed',
  async () => {
    const url = await borrowDatabase(server)
    const hub = await startHub(borrowHubFolder(), { environment: { DATABASE_URL: url } })
    await expect.poll(() => notifiers(url)).toHaveLength(1)
    const { next } = await hear(hub)
    const heard = next()
    await runAsOwner(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'escale-hints' and datname = current_database()`,
    )
    await heard
    expect((await fetch(`${hub.origin}/health`)).status).toBe(200)
  },
)
