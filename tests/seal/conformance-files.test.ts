/** @whole The scenarios of theupdateframework/tuf-conformance, `test_file_download`, by their names there. */
import { describe, expect, test } from 'vitest'
import { stageRelease } from '#seal/stage-release.ts'
import { crypto, newClient } from './client.ts'
import { memoryStore, releaseOf } from './memory-store.ts'
import { newRepository } from './repository.ts'
import { targetAddress } from '#seal/target-path.ts'

const begin = () => {
  const repository = newRepository()
  return {
    repository,
    client: newClient(repository.files, repository.read('root', 1) ?? new Uint8Array()),
  }
}
const all = ['targets', 'snapshot', 'timestamp'] as const

describe('test_file_download', () => {
  test.each(['front.json', 'path/to/a/target-file.json'])(
    'client_downloads_expected_file, client_downloads_expected_file_in_sub_dir: %s',
    async (path) => {
      const { repository, client } = begin()
      repository.addTarget(path, 'target file contents')
      repository.publish(...all)
      expect(await client.bring(path)).toBe('target file contents')
    },
  )

  test('repository_substitutes_target_file', async () => {
    const { repository, client } = begin()
    for (const path of ['one.json', 'two.json']) repository.addTarget(path, `content of ${path}`)
    repository.publish(...all)
    for (const path of ['one.json', 'two.json']) {
      const hash = repository.targets.targets[path]?.hashes['sha256'] ?? ''
      const put = (text: string) =>
        repository.files.set(`targets/${targetAddress(path, hash)}`, new TextEncoder().encode(text))
      put('malicious of one.js')
      expect(await client.bring(path)).toBe('hash-mismatch')
      put('malicious data, longer than announced')
      expect(await client.bring(path)).toBe('too-big')
      put('short')
      expect(await client.bring(path)).toBe('wrong-length')
    }
  })

  test('multiple_changes_to_target: eleven versions, each substituted after it was published', async () => {
    const { repository, client } = begin()
    for (let round = 0; round < 11; round += 1) {
      const content = `modified file contents ${round}`
      repository.addTarget('file.json', content)
      repository.addTarget(`new-${round}.json`, `new file contents ${round}`)
      repository.publish(...all)
      expect(await client.bring('file.json')).toBe(content)
      expect(await client.bring(`new-${round}.json`)).toBe(`new file contents ${round}`)
      const hash = repository.targets.targets['file.json']?.hashes['sha256'] ?? ''
      const malicious = new TextEncoder().encode(content.replaceAll('o', '0'))
      repository.files.set(`targets/${targetAddress('file.json', hash)}`, malicious)
      repository.publish(...all)
      expect(await client.bring('file.json')).toBe('hash-mismatch')
    }
  })

  test('artifact_cache: a file that is kept is not asked for again, by a later release either', async () => {
    const { store } = memoryStore()
    const asked: string[] = []
    for (const number of [1, 2, 2]) {
      const { manifest, bring } = releaseOf(number)
      const staged = await stageRelease(
        manifest,
        (file) => {
          asked.push(`${file.name} of ${number}`)
          return bring(file)
        },
        store,
        crypto,
      )
      expect(staged.ok).toBe(true)
    }
    expect(asked).toEqual(['search of 1', 'front of 1', 'front of 2'])
  })

  test.each([
    ['sha512 alone', { sha512: 'ab'.repeat(64) }],
    ['download_with_unknown_hash_algorithm', { 'unknown-hash': 'ab'.repeat(64) }],
    ['upper case', { sha256: 'AB'.repeat(32) }],
    ['sha1', { sha1: 'ab'.repeat(20) }],
    ['none', {}],
  ])(
    'download_with_hash_algorithms: SHA-256 only, %s is refused by name',
    async (_name, hashes) => {
      const { repository, client } = begin()
      repository.targets.targets['front.json'] = { length: 4, hashes }
      repository.publish(...all)
      expect(await client.bring('front.json')).toBe('unsupported-hash')
    },
  )
})
