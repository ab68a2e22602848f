/** @whole The scenarios of theupdateframework/tuf-conformance, `test_rollback` and `test_expiration`, by their names. */
import { describe, expect, test } from 'vitest'
import { newClient } from './client.ts'
import { dayMs, isoSeconds, newRepository, startMs } from './repository.ts'

const begin = () => {
  const repository = newRepository()
  return {
    repository,
    client: newClient(repository.files, repository.read('root', 1) ?? new Uint8Array()),
  }
}

describe('test_rollback', () => {
  test('new_timestamp_version_rollback', async () => {
    const { repository, client } = begin()
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.timestamp.version = 0
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('rollback')
    expect(client.versionOf('timestamp')).toBe(2)
    expect(client.asked.at(-1)).toBe('timestamp.json')
  })

  test.each([false, true])('snapshot_rollback, with hashes: %s', async (announcesHashes) => {
    const { repository, client } = begin()
    repository.announcesHashes = announcesHashes
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.snapshot.version = 0
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('rollback')
    expect(client.versionOf('timestamp')).toBe(2)
    expect(client.versionOf('snapshot')).toBe(2)
  })

  test('targets_role_removal', async () => {
    const { repository, client } = begin()
    repository.snapshot.meta['delegated.json'] = { version: 1 }
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    delete repository.snapshot.meta['delegated.json']
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('rollback')
    expect(client.versionOf('snapshot')).toBe(2)
  })

  test('targets_rollback', async () => {
    const { repository, client } = begin()
    repository.publish('targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.targets.version = 0
    repository.publish('targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('rollback')
    expect(client.versionOf('targets')).toBe(2)
  })

  test('targets_fast_forward_recovery: new snapshot keys, lower targets', async () => {
    const { repository, client } = begin()
    repository.targets.version = Number.MAX_SAFE_INTEGER - 1
    repository.publish('targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    expect(client.versionOf('targets')).toBe(Number.MAX_SAFE_INTEGER)
    repository.rotateKeys('snapshot')
    repository.targets.version = 0
    repository.publish('root', 'targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    expect(client.versionOf('targets')).toBe(1)
  })

  test('new_snapshot_fast_forward_recovery: new snapshot and timestamp keys, lower snapshot', async () => {
    const { repository, client } = begin()
    repository.snapshot.version = 99
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.rotateKeys('snapshot')
    repository.rotateKeys('timestamp')
    repository.snapshot.version = 0
    repository.publish('root', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    expect(client.versionOf('snapshot')).toBe(1)
  })

  test('new_timestamp_fast_forward_recovery: new timestamp keys, lower timestamp', async () => {
    const { repository, client } = begin()
    repository.timestamp.version = 98
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.rotateKeys('timestamp')
    repository.timestamp.version = 0
    repository.publish('root', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    expect(client.versionOf('timestamp')).toBe(1)
  })
})

describe('test_expiration', () => {
  const yesterday = isoSeconds(startMs - dayMs)

  test('root_expired: root moves on, nothing else does', async () => {
    const { repository, client } = begin()
    repository.publish('root')
    expect(await client.verdict()).toBe('ok')
    repository.root.expires = yesterday
    repository.publish('root', 'targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('expired')
    expect(client.trusted()).toEqual([
      ['root', 3],
      ['timestamp', 1],
      ['snapshot', 1],
      ['targets', 1],
    ])
  })

  test.each([
    ['timestamp', ['timestamp'], [1, 1, 1]],
    ['snapshot', ['snapshot', 'timestamp'], [2, 1, 1]],
    ['targets', ['targets', 'snapshot', 'timestamp'], [2, 2, 1]],
  ] as const)(
    '%s_expired: what is newer and expired is refused, what was kept stays',
    async (role, published, versions) => {
      const { repository, client } = begin()
      expect(await client.verdict()).toBe('ok')
      repository[role].expires = yesterday
      repository.publish(...published)
      expect(await client.verdict()).toBe('expired')
      const kept = (['timestamp', 'snapshot', 'targets'] as const).map((name) =>
        client.versionOf(name),
      )
      expect(kept).toEqual(versions)
    },
  )

  test('expired_local_root: a root that has expired hands over to one that has not', async () => {
    const { repository, client } = begin()
    repository.root.expires = isoSeconds(startMs + 7 * dayMs)
    repository.publish('root')
    expect(await client.verdict()).toBe('ok')
    repository.root.expires = isoSeconds(startMs + 21 * dayMs)
    repository.publish('root')
    client.nowMs += 18 * dayMs
    expect(await client.verdict()).toBe('ok')
    expect(client.versionOf('root')).toBe(3)
  })

  test('expired_local_timestamp: an expired timestamp still guards against rollback, and moves on', async () => {
    const { repository, client } = begin()
    repository.timestamp.expires = isoSeconds(startMs + 7 * dayMs)
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.timestamp.expires = isoSeconds(startMs + 21 * dayMs)
    repository.publish('targets', 'snapshot', 'timestamp')
    client.nowMs += 18 * dayMs
    expect(await client.verdict()).toBe('ok')
    expect(client.trusted()).toEqual([
      ['timestamp', 3],
      ['snapshot', 2],
      ['targets', 2],
    ])
  })
})
