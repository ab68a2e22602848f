/** @whole The scenarios of theupdateframework/tuf-conformance about keys and their rotation, by their names there. */
import { describe, expect, test } from 'vitest'
import { newClient } from './client.ts'
import { type Envelope, newRepository, newSigner, keyIdOf, signDocument } from './repository.ts'

const begin = () => {
  const repository = newRepository()
  return {
    repository,
    client: newClient(repository.files, repository.read('root', 1) ?? new Uint8Array()),
  }
}

interface Generation {
  readonly keys: readonly number[]
  readonly threshold: number
  readonly sigs: readonly number[]
  /** Whether the client follows. */
  readonly isGood?: false
}

const five = [0, 1, 2, 3, 4]
const rootCases: Record<string, readonly Generation[]> = {
  '1-of-1-key-rotation': [
    { keys: [1], threshold: 1, sigs: [1] },
    { keys: [2], threshold: 1, sigs: [2, 1] },
    { keys: [2], threshold: 1, sigs: [2] },
  ],
  '1-of-1-key-rotation-unused-signatures': [
    { keys: [1], threshold: 1, sigs: [3, 1, 4] },
    { keys: [2], threshold: 1, sigs: [3, 2, 1, 4] },
    { keys: [2], threshold: 1, sigs: [3, 2, 4] },
  ],
  '3-of-5-sign-with-different-keycombos': [
    { keys: five, threshold: 3, sigs: [0, 2, 4] },
    { keys: five, threshold: 3, sigs: [0, 4, 1] },
    { keys: five, threshold: 3, sigs: [0, 1, 3] },
    { keys: five, threshold: 3, sigs: [0, 1, 3] },
  ],
  '3-of-5-one-key-rotated': [
    { keys: five, threshold: 3, sigs: [0, 2, 4] },
    { keys: [0, 1, 3, 4, 5], threshold: 3, sigs: [0, 4, 1] },
  ],
  '3-of-5-one-key-rotated-with-intermediate-step': [
    { keys: five, threshold: 3, sigs: [0, 2, 4] },
    { keys: [0, 1, 3, 4, 5], threshold: 3, sigs: [0, 2, 4, 5] },
    { keys: [0, 1, 3, 4, 5], threshold: 3, sigs: [0, 4, 5] },
  ],
  '3-of-5-all-keys-rotated-with-intermediate-step': [
    { keys: five, threshold: 3, sigs: [0, 2, 4] },
    { keys: [5, 6, 7, 8, 9], threshold: 3, sigs: [0, 2, 4, 5, 6, 7] },
    { keys: [5, 6, 7, 8, 9], threshold: 3, sigs: [5, 6, 7] },
  ],
  '1-of-3-threshold-increase-to-2-of-3': [
    { keys: [1, 2, 3], threshold: 1, sigs: [1] },
    { keys: [1, 2, 3], threshold: 2, sigs: [1, 2] },
  ],
  '2-of-3-threshold-decrease-to-1-of-3': [
    { keys: [1, 2, 3], threshold: 2, sigs: [1, 2] },
    { keys: [1, 2, 3], threshold: 1, sigs: [1, 2] },
    { keys: [1, 2, 3], threshold: 1, sigs: [1] },
  ],
  '1-of-1-key-rotation-fail-not-signed-with-old-key': [
    { keys: [1], threshold: 1, sigs: [1] },
    { keys: [2], threshold: 1, sigs: [2, 3, 4], isGood: false },
  ],
  '1-of-1-key-rotation-fail-not-signed-with-new-key': [
    { keys: [1], threshold: 1, sigs: [1] },
    { keys: [2], threshold: 1, sigs: [1, 3, 4], isGood: false },
  ],
  '3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys': [
    { keys: five, threshold: 3, sigs: [0, 2, 4] },
    { keys: [0, 1, 3, 4, 5], threshold: 3, sigs: [0, 2, 4], isGood: false },
  ],
  '3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys': [
    { keys: five, threshold: 3, sigs: [0, 2, 4] },
    { keys: [0, 1, 3, 4, 5], threshold: 3, sigs: [0, 4, 5], isGood: false },
  ],
  '1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached': [
    { keys: [1, 2, 3], threshold: 1, sigs: [1] },
    { keys: [1, 2, 3], threshold: 2, sigs: [2], isGood: false },
  ],
  '2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-eached': [
    { keys: [1, 2, 3], threshold: 2, sigs: [1, 2] },
    { keys: [1, 2, 3], threshold: 1, sigs: [1], isGood: false },
  ],
}

const roleCases: Record<string, Generation> = {
  '1-of-1-key-rotation': { keys: [2], threshold: 1, sigs: [2] },
  '1-of-1-key-rotation-unused-signatures': { keys: [1], threshold: 1, sigs: [3, 1, 4] },
  '1-of-1-key-rotation-fail-not-signed-with-new-key': {
    keys: [2],
    threshold: 1,
    sigs: [1, 3, 4],
    isGood: false,
  },
  '3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys': {
    keys: [0, 1, 3, 4, 5],
    threshold: 3,
    sigs: [0, 2, 4],
    isGood: false,
  },
  '2-of-5-one-key-signature-mising-threshold-not-reached': {
    keys: [0, 1, 3, 4, 5],
    threshold: 3,
    sigs: [0, 4],
    isGood: false,
  },
  '3-of-5-sign-first-combo': { keys: five, threshold: 3, sigs: [0, 2, 4] },
  '3-of-5-sign-second-combo': { keys: five, threshold: 3, sigs: [0, 4, 1] },
  '3-of-5-sign-third-combo': { keys: five, threshold: 3, sigs: [0, 1, 3] },
  '3-of-5-sign-fourth-combo': { keys: five, threshold: 3, sigs: [1, 2, 3] },
  '3-of-5-sign-fifth-combo': { keys: five, threshold: 3, sigs: [2, 3, 4] },
}

describe('test_updater_key_rotations', () => {
  const signers = Array.from({ length: 10 }, () => newSigner())
  const pick = (places: readonly number[]) => places.flatMap((at) => signers[at] ?? [])
  const appoint = (
    repository: ReturnType<typeof begin>['repository'],
    role: 'root' | 'timestamp' | 'snapshot' | 'targets',
    { keys, threshold, sigs }: Generation,
  ) => {
    repository.root.roles[role] = { keyids: [], threshold }
    for (const signer of pick(keys)) repository.addKey(role, signer)
    repository.signers[role] = pick(sigs)
  }

  test.each(Object.entries(rootCases))('root_rotation: %s', async (_name, generations) => {
    const { repository } = begin()
    repository.root.version = 0
    for (const generation of generations) {
      appoint(repository, 'root', generation)
      repository.publish('root')
    }
    const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
    const isGood = generations.at(-1)?.isGood ?? true
    expect(await client.verdict()).toBe(isGood ? 'ok' : 'below-threshold')
    const last = generations.length - (isGood ? 0 : 1)
    expect(client.versionOf('root') ?? 1).toBe(last)
  })

  test.each(Object.entries(roleCases))('non_root_rotations: %s', async (_name, generation) => {
    for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
      const { repository, client } = begin()
      appoint(repository, role, generation)
      repository.publish('root', 'targets', 'snapshot', 'timestamp')
      expect(await client.verdict()).toBe(generation.isGood === false ? 'below-threshold' : 'ok')
    }
  })
})

describe('test_keys', () => {
  test('snapshot_does_not_meet_threshold', async () => {
    const { repository, client } = begin()
    repository.addKey('snapshot')
    repository.addKey('snapshot')
    repository.root.roles.snapshot.threshold = 3
    repository.publish('root', 'targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('ok')
    repository.signers.snapshot.pop()
    repository.publish('targets', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('below-threshold')
    expect(client.versionOf('snapshot')).toBe(2)
  })

  test('snapshot_has_too_few_keys', async () => {
    const { repository, client } = begin()
    for (let added = 0; added < 4; added += 1) repository.addKey('snapshot')
    repository.root.roles.snapshot.threshold = 6
    repository.publish('root', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('below-threshold')
    expect(client.versionOf('root')).toBe(2)
    expect(client.versionOf('snapshot')).toBeUndefined()
  })

  test('duplicate_keys: one key nine times is one key', async () => {
    const { repository, client } = begin()
    const signer = repository.addKey('snapshot')
    const { keyids } = repository.root.roles.snapshot
    keyids.push(...Array.from({ length: 8 }, () => signer.keyid))
    repository.publish('root', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('bad-metadata')
    expect(client.versionOf('snapshot')).toBeUndefined()
  })

  test('one key under two identifiers signs once', async () => {
    const { repository, client } = begin()
    const [signer] = repository.signers.snapshot
    if (!signer) throw new Error('a repository has a key for each role')
    const twin = newSigner({ note: 'the same key' })
    const key = { ...twin.key, keyval: signer.key.keyval }
    repository.addKey('snapshot', { keyid: keyIdOf(key), key, privateKey: signer.privateKey })
    repository.root.roles.snapshot.threshold = 2
    repository.publish('root', 'snapshot', 'timestamp')
    expect(await client.verdict()).toBe('below-threshold')
  })

  test('duplicate_sig_keyids', async () => {
    const { repository, client } = begin()
    const twice = (envelope: Envelope) => ({
      ...envelope,
      signatures: [...envelope.signatures, ...envelope.signatures],
    })
    repository.serve('snapshot', twice)
    expect(await client.verdict()).toBe('duplicate-signature')
    expect(client.versionOf('snapshot')).toBeUndefined()
  })

  test('keytype_and_scheme: Ed25519 only, the others are refused by name', async () => {
    const ed25519 = begin()
    ed25519.repository.addKey('root')
    ed25519.repository.root.roles.root.threshold = 2
    ed25519.repository.publish('root')
    expect(await ed25519.client.verdict()).toBe('ok')
    ed25519.repository.publish('root')
    ed25519.repository.serve('root', ({ signatures, signed }) => ({
      signed,
      signatures: signatures.map(({ keyid }, at) => ({
        keyid,
        sig:
          at === 1
            ? 'b6'.repeat(64)
            : (signDocument(signed, ed25519.repository.signers.root).signatures[at]?.sig ?? ''),
      })),
    }))
    expect(await ed25519.client.verdict()).toBe('below-threshold')
    expect(ed25519.client.versionOf('root')).toBe(2)

    for (const kind of [
      { keytype: 'rsa', scheme: 'rsassa-pss-sha256' },
      { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256' },
    ]) {
      const { repository, client } = begin()
      repository.addKey('root', newSigner(kind))
      repository.publish('root')
      expect(await client.verdict()).toBe('unsupported-key')
    }
  })

  test('invalid_sig_in_valid_metadata: a false or empty signature does not spoil a good one', async () => {
    const { repository, client } = begin()
    repository.addKey('timestamp')
    repository.publish('root', 'timestamp')
    for (const sig of ['00'.repeat(64), '']) {
      repository.timestamp.version += 1
      repository.serve('timestamp', ({ signatures, signed }) => ({
        signed,
        signatures: signatures.map((one, at) => (at === 0 ? { ...one, sig } : one)),
      }))
      expect(await client.verdict()).toBe('ok')
    }
  })

  test('a key called by another name than its own hash is refused', async () => {
    const { repository, client } = begin()
    const signer = newSigner()
    repository.addKey('root', { ...signer, keyid: 'a'.repeat(64) })
    repository.publish('root')
    expect(await client.verdict()).toBe('bad-key-id')
  })

  test('the timestamp’s key, stolen with the hub, signs nothing else', async () => {
    const { repository, client } = begin()
    expect(await client.verdict()).toBe('ok')
    const [stolen] = repository.signers.timestamp
    if (!stolen) throw new Error('a repository has a key for each role')
    for (const role of ['root', 'snapshot', 'targets'] as const) {
      const { repository: other, client: victim } = begin()
      other.signers[role] = [stolen]
      other.publish('root', 'targets', 'snapshot', 'timestamp')
      expect(await victim.verdict()).toBe('below-threshold')
    }
  })
})
