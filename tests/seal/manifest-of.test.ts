import { expect, test } from 'vitest'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { newRepository, type Repository } from './repository.ts'

const manifest = (change: (repository: Repository) => unknown, deployment?: string) => {
  const repository = newRepository()
  repository.addTarget('guides/carte-grise.json', 'guide')
  change(repository)
  repository.publish('targets')
  const parsed = parseTargets(repository.read('targets') ?? new Uint8Array())
  const made = parsed.ok ? manifestOf(parsed.value.signed, deployment) : parsed
  return made.ok ? made.value : made.fault.code
}

test('a release is numbered by the version of its targets', () => {
  expect(manifest(() => {})).toMatchObject({
    number: 2,
    deployment: 'essai',
    files: [{ name: 'guides/carte-grise', bytes: 5 }],
  })
})

type Case = readonly [string, (repository: Repository) => unknown, string | undefined, string]

const huge = { length: 1e9, hashes: { sha256: 'ab'.repeat(32) } }

const cases: readonly Case[] = [
  ['of another programme', () => {}, 'autre', 'wrong-deployment'],
  [
    'for a later program',
    ({ targets }) => (targets.release.min_client = 99),
    'essai',
    'client-too-old',
  ],
  [
    'that says nothing of itself',
    ({ targets }) => Object.assign(targets, { release: {} }),
    undefined,
    'bad-release',
  ],
  [
    'with a name that climbs',
    (repository) => repository.addTarget('../front.json', ''),
    undefined,
    'bad-path',
  ],
  [
    'with a file of a gigabyte',
    ({ targets }) => (targets.targets['front.json'] = huge),
    undefined,
    'bad-release',
  ],
]

test.each(cases)('a release %s is refused', (_what, change, deployment, code) => {
  expect(manifest(change, deployment)).toBe(code)
})
