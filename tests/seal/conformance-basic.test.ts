/** @whole The scenarios of theupdateframework/tuf-conformance, `test_basic`, by their names there. */
import { describe, expect, test } from 'vitest'
import { newClient } from './client.ts'
import { isoSeconds, newRepository, newSigner, dayMs, startMs, toBytes } from './repository.ts'

const begin = () => {
  const repository = newRepository()
  const embedded = repository.read('root', 1) ?? new Uint8Array()
  return { repository, client: newClient(repository.files, embedded) }
}

describe('test_basic', () => {
  test('basic_refresh_requests: four requests, the next root first', async () => {
    const { client } = begin()
    expect(await client.verdict()).toBe('ok')
    expect(client.asked).toEqual([
      '2.root.json',
      'timestamp.json',
      '1.snapshot.json',
      '1.targets.json',
    ])
  })

  test('basic_refresh_trusted_data, metadata_bytes_match: what is kept is what was served, byte for byte', async () => {
    const { repository, client } = begin()
    const spaced = new Uint8Array([...(repository.read('timestamp') ?? []), 0x20])
    repository.files.set('metadata/timestamp.json', spaced)
    expect(await client.verdict()).toBe('ok')
    expect(client.kept.get('timestamp')).toEqual(spaced)
    for (const role of ['snapshot', 'targets'] as const)
      expect(client.kept.get(role)).toEqual(repository.read(role))
  })

  test('implicit_refresh: metadata is refreshed before a file that does not exist', async () => {
    const { client } = begin()
    expect(await client.bring('nonexistent.json')).toBe('missing')
    expect(client.asked).toHaveLength(4)
  })

  test('invalid_initial_root, unsigned_initial_root: nothing is asked for', async () => {
    const { repository } = begin()
    const [root] = [repository.read('root', 1) ?? new Uint8Array()]
    const text = new TextDecoder().decode(root)
    const versionless = new TextEncoder().encode(text.replace('"version":1,', ''))
    const unsigned = new TextEncoder().encode(
      text.replace(/"sig":"[^"]*"/, `"sig":"${'30'.repeat(64)}"`),
    )
    for (const bytes of [versionless, unsigned, new Uint8Array()]) {
      const client = newClient(repository.files, bytes)
      expect(await client.verdict()).toBe('no-trusted-root')
      expect(client.asked).toEqual([])
    }
  })

  test.each([
    ['root', []],
    ['timestamp', [['root', 2]]],
    [
      'snapshot',
      [
        ['root', 2],
        ['timestamp', 2],
      ],
    ],
    [
      'targets',
      [
        ['root', 2],
        ['timestamp', 2],
        ['snapshot', 2],
      ],
    ],
  ] as const)('unsigned_metadata: %s without its signature', async (role, trusted) => {
    const { repository, client } = begin()
    repository.signers[role].pop()
    repository.publish('root', 'targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('below-threshold')
    expect(client.trusted()).toEqual(trusted)
  })

  test.each(['root', 'snapshot', 'targets'] as const)(
    'url_and_metadata_version_mismatch: %s',
    async (role) => {
      const { repository, client } = begin()
      repository.publish('root', 'targets', 'snapshot', 'timestamp')
      const { version } = repository[role]
      repository[role].version += 1
      repository.serve(role)
      const bytes = repository.read(role) ?? new Uint8Array()
      repository.files.delete(`metadata/${version + 1}.${role}.json`)
      repository.files.set(`metadata/${version}.${role}.json`, bytes)
      expect(await client.verdict()).toBe('wrong-version')
    },
  )

  test('timestamp_content_changes: the same version with another content is not looked at', async () => {
    const { repository, client } = begin()
    expect(await client.verdict()).toBe('ok')
    repository.timestamp.meta['snapshot.json'] = { version: 100 }
    repository.serve('timestamp')
    expect(await client.verdict()).toBe('ok')
    expect(new TextDecoder().decode(client.kept.get('timestamp'))).toContain(
      '"snapshot.json":{"version":1}',
    )
  })

  test('basic_metadata_hash_support, targets_hash_mismatch', async () => {
    const { repository, client } = begin()
    repository.announcesHashes = true
    repository.publish('targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.publish('targets')
    repository.snapshot.meta['targets.json'] = { version: 3, hashes: { sha256: '0'.repeat(64) } }
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('hash-mismatch')
    expect(client.trusted()).toEqual([
      ['timestamp', 3],
      ['snapshot', 3],
      ['targets', 2],
    ])
  })

  test('snapshot_hash_mismatch', async () => {
    const { repository, client } = begin()
    repository.announcesHashes = true
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.publish('snapshot')
    repository.timestamp.meta['snapshot.json'] = { version: 3, hashes: { sha256: '0'.repeat(64) } }
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('hash-mismatch')
    expect(client.trusted()).toEqual([
      ['timestamp', 3],
      ['snapshot', 2],
      ['targets', 1],
    ])
  })

  test('custom_fields, deprecated_keyid_hash_algorithms: unknown fields are signed with the rest', async () => {
    const { repository, client } = begin()
    repository.addKey('root', newSigner({ 'extra-field': { a: 1, b: 2 } }))
    repository.rotateKeys('snapshot')
    repository.rotateKeys('snapshot')
    repository.root.roles.snapshot.keyids = []
    repository.signers.snapshot = []
    repository.addKey('snapshot', newSigner({ keyid_hash_algorithms: 'md5' }))
    Object.assign(repository.root, { 'custom-field': 'value' })
    Object.assign(repository.root.roles.root, { 'another-field': 'value' })
    repository.publish('root', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    expect(client.versionOf('root')).toBe(2)
    expect(client.versionOf('snapshot')).toBe(2)
  })

  test('snapshot_404', async () => {
    const { repository, client } = begin()
    await client.verdict()
    repository.timestamp.meta['snapshot.json'] = { version: 2 }
    repository.publish('timestamp')
    expect(await client.verdict()).toBe('missing')
    expect(client.asked.at(-1)).toBe('2.snapshot.json')
    expect(client.trusted()).toEqual([
      ['timestamp', 2],
      ['snapshot', 1],
      ['targets', 1],
    ])
  })

  test('targets_404', async () => {
    const { repository, client } = begin()
    await client.verdict()
    repository.snapshot.meta['targets.json'] = { version: 2 }
    repository.publish('snapshot', 'timestamp')
    expect(await client.verdict()).toBe('missing')
    expect(client.asked.at(-1)).toBe('2.targets.json')
    expect(client.trusted()).toEqual([
      ['timestamp', 2],
      ['snapshot', 2],
      ['targets', 1],
    ])
  })

  test('timestamp_404', async () => {
    const { repository, client } = begin()
    await client.verdict()
    repository.files.delete('metadata/timestamp.json')
    expect(await client.verdict()).toBe('missing')
    expect(client.asked.at(-1)).toBe('timestamp.json')
  })

  test('incorrect_metadata_type: a snapshot well signed by the timestamp’s key is no timestamp', async () => {
    const { repository, client } = begin()
    const [signer] = repository.signers.timestamp
    repository.addKey('snapshot', signer)
    repository.publish('root', 'snapshot')
    repository.files.set('metadata/timestamp.json', repository.read('snapshot') ?? toBytes({}))
    expect(await client.verdict()).toBe('wrong-role')
    expect(client.trusted()).toEqual([['root', 2]])
  })

  test('faketime: a root accepted today is expired in eight days', async () => {
    const { repository, client } = begin()
    repository.root.expires = isoSeconds(startMs + 7 * dayMs)
    repository.publish('root')
    expect(await client.verdict()).toBe('ok')
    client.nowMs += 8 * dayMs
    expect(await client.verdict()).toBe('expired')
  })
})
