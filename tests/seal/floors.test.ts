import { describe, expect, test } from 'vitest'
import { memoryFloors, newClient } from './client.ts'
import { floorOf, readFloors, writeFloors, noFloors } from '#seal/floors.ts'
import { dayMs, isoSeconds, newRepository, startMs } from './repository.ts'

const all = ['targets', 'snapshot', 'timestamp'] as const

/** A terminal that has seen version 3 of everything, of a server that goes back to version 2. */
async function rolledBack() {
  const repository = newRepository()
  const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
  repository.publish(...all)
  const second = new Map(repository.files)
  repository.publish(...all)
  expect(await client.verdict()).toBe('ok')
  for (const [address, bytes] of second) repository.files.set(address, bytes)
  return { repository, client }
}

describe('an older release is refused', () => {
  test('by the metadata kept', async () => {
    const { client } = await rolledBack()
    for (const place of client.floors) place.floors = undefined
    expect(await client.verdict()).toBe('rollback')
  })

  test.each([0, 1] as const)('by the floors alone, with place %i wiped', async (wiped) => {
    const { client } = await rolledBack()
    client.kept.clear()
    client.floors[wiped].floors = undefined
    expect(await client.verdict()).toBe('rollback')
  })

  test('by the floors alone, with one place failing', async () => {
    const { client } = await rolledBack()
    client.kept.clear()
    client.floors[0].isFailing = true
    expect(await client.verdict()).toBe('rollback')
  })

  test('by the floor of targets, when timestamp and snapshot go on', async () => {
    const { repository, client } = await rolledBack()
    client.kept.clear()
    repository.targets.version = 0
    repository.timestamp.version = 5
    repository.snapshot.version = 5
    repository.publish(...all)
    expect(await client.verdict()).toBe('rollback')
  })

  test('by the floors, when an old disk was put back with its metadata', async () => {
    const repository = newRepository()
    const root = repository.read('root', 1) ?? new Uint8Array()
    const client = newClient(repository.files, root)
    expect(await client.verdict()).toBe('ok')
    const [oldDisk, oldServer] = [new Map(client.kept), new Map(repository.files)]
    repository.publish(...all)
    expect(await client.verdict()).toBe('ok')
    for (const [role, bytes] of oldDisk) client.kept.set(role, bytes)
    client.fetch = newClient(oldServer, root).fetch
    expect(await client.verdict()).toBe('rollback')
  })

  test('and an older root too', async () => {
    const repository = newRepository()
    repository.publish('root')
    const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
    expect(await client.verdict()).toBe('ok')
    client.kept.clear()
    repository.files.delete('metadata/2.root.json')
    expect(await client.verdict()).toBe('rollback')
  })
})

test('new keys free a terminal from a floor that a stolen key had raised, even with the metadata gone', async () => {
  const repository = newRepository()
  const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
  for (const role of all) repository[role].version = Number.MAX_SAFE_INTEGER - 1
  repository.publish(...all)
  expect(await client.verdict()).toBe('ok')
  client.kept.clear()
  repository.rotateKeys('snapshot')
  repository.rotateKeys('timestamp')
  for (const role of all) repository[role].version = 3
  repository.publish('root', ...all)
  expect(await client.verdict()).toBe('ok')
})

test('a place that is damaged or from the future counts for nothing', async () => {
  const good = memoryFloors()
  await writeFloors([good], { ...noFloors, root: 4 })
  for (const junk of [
    null,
    'x',
    { schema: 'floors/9', root: 9 },
    { schema: 'floors/1', root: -1 },
  ]) {
    const bad = { read: () => Promise.resolve(junk), write: () => Promise.resolve() }
    expect((await readFloors([bad, good])).root).toBe(4)
  }
})

test('a terminal whose two places fail keeps nothing new', async () => {
  const repository = newRepository()
  const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
  for (const place of client.floors) place.isFailing = true
  expect(await client.verdict()).toBe('store-failed')
  expect(client.kept.has('timestamp')).toBe(false)
})

describe('time', () => {
  test('does not go back behind the last moment that was signed, and the clock is reported', async () => {
    const repository = newRepository()
    const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
    Object.assign(repository.timestamp, { signed_at: isoSeconds(startMs) })
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('ok')
    // Twenty years back: yesterday's timestamp would look fresh.
    client.nowMs = startMs - 20 * 365 * dayMs
    repository.timestamp.expires = isoSeconds(startMs - dayMs)
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('expired')
    repository.timestamp.expires = isoSeconds(startMs + dayMs)
    repository.publish('timestamp')
    expect(await client.refresh()).toMatchObject({
      ok: true,
      value: { time: { nowMs: startMs, behindMs: 20 * 365 * dayMs } },
    })
  })

  test('a moment after its own end is a mistake, and is not believed', async () => {
    const repository = newRepository()
    const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
    Object.assign(repository.timestamp, { signed_at: '9999-01-01T00:00:00Z' })
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('ok')
    const { floors } = client.floors[0]
    const { signed } = JSON.parse(new TextDecoder().decode(client.options().embeddedRoot)) as {
      signed: Parameters<typeof floorOf>[2]
    }
    expect(floors && floorOf(floors, 'signedAtMs', signed)).toBe(0)
    expect(await client.verdict()).toBe('ok')
  })
})

test('what was kept stays in use after it expired, and is reported stale', async () => {
  const repository = newRepository()
  const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
  repository.timestamp.expires = isoSeconds(startMs + dayMs)
  repository.publish('timestamp')
  expect(await client.verdict()).toBe('ok')
  client.nowMs += 8 * dayMs
  expect(await client.refresh()).toMatchObject({
    ok: true,
    value: { stale: { role: 'timestamp', sinceMs: startMs + dayMs }, versions: { timestamp: 2 } },
  })
})
