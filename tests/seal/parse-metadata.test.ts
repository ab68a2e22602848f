import { describe, expect, test } from 'vitest'
import { parseRoot, parseTargets, parseTimestamp } from '#seal/parse-metadata.ts'
import { newRepository, type Repository, signDocument, toBytes } from './repository.ts'

type Document = Record<string, unknown>
const parsers = { root: parseRoot, timestamp: parseTimestamp, targets: parseTargets }

/** What is said of a well signed document with one thing changed. */
function codeOf(
  role: keyof typeof parsers,
  change: (document: Document, repository: Repository) => unknown,
) {
  const repository = newRepository()
  repository.addTarget('front.json', 'front')
  const document = structuredClone(repository[role])
  change(document, repository)
  const parsed = parsers[role](toBytes(signDocument(document, repository.signers[role])))
  return parsed.ok ? 'ok' : parsed.fault.code
}

describe('a number that is not one', () => {
  test.each([0, -1, 1.5, '2', 2 ** 53, null, true])('version %j', (version) => {
    expect(codeOf('timestamp', (document) => (document['version'] = version))).toBe('bad-metadata')
  })

  test.each([0, -1, 1.5, '1', 2 ** 60])('threshold %j', (threshold) => {
    const change = (_document: Document, { root }: Repository) =>
      Object.assign(_document, {
        roles: { ...root.roles, root: { ...root.roles.root, threshold } },
      })
    expect(codeOf('root', change)).toBe('bad-metadata')
  })

  test.each([-1, 1.5, '5', 2 ** 53])('length %j', (length) => {
    const target = { length, hashes: { sha256: 'ab'.repeat(32) } }
    expect(codeOf('targets', (document) => (document['targets'] = { 'a.json': target }))).toBe(
      'bad-metadata',
    )
  })
})

test.each([
  'hier',
  '2026-13-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-12-31T23:59:60Z',
  '2026-12-31',
  '2026-12-31T00:00:00+11:00',
  4_000_000_000,
])('a date that readers would understand differently is refused: %j', (expires) =>
  expect(codeOf('timestamp', (document) => (document['expires'] = expires))).toBe('bad-metadata'),
)

test('the year 9999 is a date', () => {
  expect(codeOf('timestamp', (document) => (document['expires'] = '9999-12-31T23:59:59Z'))).toBe(
    'ok',
  )
})

test.each([
  ['2.0.0', 'unsupported-version'],
  ['1', 'unsupported-version'],
  ['1.0', 'ok'],
  ['1.9.9', 'ok'],
])('specification %s is %s', (version, code) => {
  expect(codeOf('timestamp', (document) => (document['spec_version'] = version))).toBe(code)
})

test('what we do not use is refused by name', () => {
  const delegations = { keys: {}, roles: [] }
  expect(codeOf('targets', (document) => (document['delegations'] = delegations))).toBe(
    'unsupported-delegations',
  )
  expect(codeOf('root', (document) => (document['consistent_snapshot'] = false))).toBe(
    'unsupported-layout',
  )
})

test('a list is no map, even an empty one', () => {
  expect(codeOf('targets', (document) => (document['targets'] = []))).toBe('bad-metadata')
  expect(codeOf('root', (document) => (document['keys'] = []))).toBe('bad-metadata')
})

test('unknown fields pass, and are part of what is signed', () => {
  const repository = newRepository()
  const document = { ...repository.timestamp, added: { later: [1, 'é'] } }
  const bytes = toBytes(signDocument(document, repository.signers.timestamp))
  const parsed = parseTimestamp(bytes)
  expect(parsed.ok && new TextDecoder().decode(parsed.value.message)).toContain(
    '"added":{"later":[1,"é"]}',
  )
})

test.each([
  '{}',
  '[]',
  'null',
  '1',
  '"x"',
  '{"signed":{},"signatures":[]}',
  '{"signed":[],"signatures":{}}',
  '',
])('%s is refused without a throw', (text) =>
  expect(parseRoot(new TextEncoder().encode(text)).ok).toBe(false),
)
