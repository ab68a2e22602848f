import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { findPostgres } from '#setup/find-postgres.js'
import { backUp } from '../../src/hub/backup.ts'
import { openStore } from '../../src/hub/store/open-store.ts'
import { runAsOwner } from './stage/postgres-server.ts'

const borrowFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'escale-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a copy taken under writers, put in the place of the file, is a whole hub', async () => {
  const folder = borrowFolder()
  const dataDir = join(folder, 'hub')
  const store = await openStore({ dataDir, nowMs: 0 })
  let value = 0
  const writeOne = () => {
    value += 1
    const row = { name: `row ${value}`, value }
    return store.write((db) => db.insertInto('hub_counter').values(row).execute())
  }
  for (let n = 0; n < 100; n += 1) await writeOne()
  const writes = Array.from({ length: 100 }, writeOne)
  const to = join(folder, 'hub.copy')
  expect(backUp({ dataDir, to })).toMatchObject({ ok: true })
  await Promise.all(writes)
  await store.close()

  const restored = join(folder, 'restored')
  mkdirSync(restored)
  renameSync(to, join(restored, 'hub.sqlite'))
  const again = await openStore({ dataDir: restored, nowMs: 0 })
  const rows = await again.read.selectFrom('hub_counter').select('value').execute()
  expect(rows.length).toBeGreaterThanOrEqual(100)
  expect(rows.length).toBeLessThanOrEqual(200)
  await again.write((db) => db.insertInto('hub_counter').values({ name: 'x', value }).execute())
  await again.close()
})

test('what cannot be copied is told, and an older copy is never replaced', async () => {
  const folder = borrowFolder()
  const to = join(folder, 'copy')
  expect(backUp({ dataDir: folder, to })).toMatchObject({
    fault: expect.stringContaining('hub.sqlite'),
  })
  const store = await openStore({ dataDir: join(folder, 'hub'), nowMs: 0 })
  await store.close()
  expect(
    backUp({ dataDir: join(folder, 'hub'), to: join(folder, 'nowhere', 'copy') }),
  ).toMatchObject({
    fault: expect.stringContaining('droits'),
  })
  writeFileSync(to, 'older')
  expect(backUp({ dataDir: join(folder, 'hub'), to })).toMatchObject({
    fault: expect.stringContaining('existe déjà'),
  })
  const { status, stderr } = spawnSync(process.execPath, ['src/hub/backup.ts'], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('--to <fichier>')
})

test('a file that is damaged is told as such, and no copy is left', async () => {
  const dataDir = borrowFolder()
  writeFileSync(join(dataDir, 'hub.sqlite'), 'not a database '.repeat(1000))
  const done = backUp({ dataDir, to: join(dataDir, 'copy') })
  expect(done).toMatchObject({ fault: expect.stringContaining('hub.sqlite est abîmé') })
  expect(readdirSync(dataDir)).toEqual(['hub.sqlite'])
})

test.runIf(process.platform !== 'win32')('a copy is for the account that made it', async () => {
  const folder = borrowFolder()
  const dataDir = join(folder, 'hub')
  await (await openStore({ dataDir, nowMs: 0 })).close()
  expect(backUp({ dataDir, to: join(folder, 'copy') })).toMatchObject({ ok: true })
  expect(statSync(join(folder, 'copy')).mode & 0o077).toBe(0)
})

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'
test.runIf(server !== 'missing')(
  'a copy that pg_dump takes, given to pg_restore, is a whole hub',
  async () => {
    const folder = borrowFolder()
    const programs = findPostgres() ?? ''
    const borrowDatabase = async () => {
      const name = `test_${randomBytes(8).toString('hex')}`
      await runAsOwner(server, `create database ${name}`)
      onTestFinished(() => runAsOwner(server, `drop database ${name} with (force)`))
      return server.replace('/postgres?', `/${name}?`)
    }
    const run = (program: string, ...args: string[]) => {
      const { status, stderr } = spawnSync(join(programs, program), args, { encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
    }
    const [from, to] = [await borrowDatabase(), await borrowDatabase()]
    const store = await openStore({ dataDir: folder, databaseUrl: from, nowMs: 0 })
    const row = { name: 'row', value: 7 }
    await store.write((db) => db.insertInto('hub_counter').values(row).execute())
    const file = join(folder, 'hub.dump')
    run('pg_dump', '--format=custom', `--file=${file}`, from)
    await store.close()
    run('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${to}`, file)
    const again = await openStore({ dataDir: folder, databaseUrl: to, nowMs: 0 })
    expect(await again.read.selectFrom('hub_counter').selectAll().execute()).toEqual([row])
    await again.close()
  },
)
