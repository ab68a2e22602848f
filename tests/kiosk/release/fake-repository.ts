/** A signed repository that serves release fixtures, without a socket; it can be made to lie and to fall silent. */
import type { FetchLike } from '#seal/download.ts'
import type { SealOptions } from '#seal/seal-options.ts'
import { targetPathOf } from '#seal/target-path.ts'
import type { TerminalStores } from '#kiosk/release/terminal-stores.ts'
import { answer, crypto, memoryFloors } from '../../seal/client.ts'
import { base, newRepository, startMs } from '../../seal/repository.ts'
import type { ReleaseFixture } from './release-fixture.ts'

const site = new URL('..', base).href

export function fakeRepository(first?: ReleaseFixture) {
  const repository = newRepository()
  const embeddedRoot = repository.read('root', 1) ?? new Uint8Array()
  const asked: string[] = []
  const fake = {
    repository,
    asked,
    /** Number of requests after which nothing answers any more. */
    failAfter: Infinity,
    /** Under the next number, which it gives. */
    publish({ manifest, files }: ReleaseFixture): number {
      repository.targets.targets = {}
      repository.targets.release.deployment = manifest.deployment
      repository.targets.release.built_at = manifest.builtAt
      for (const { name, sha256 } of manifest.files)
        repository.addTarget(targetPathOf(name), new TextDecoder().decode(files.get(sha256)))
      repository.publish('targets', 'snapshot', 'timestamp')
      return repository.targets.version
    },
    fetch: ((url) => {
      asked.push(url.slice(site.length))
      if (asked.length > fake.failAfter) return Promise.reject(new TypeError('Failed to fetch'))
      return Promise.resolve(answer(repository.files.get(url.slice(site.length))))
    }) satisfies FetchLike as FetchLike,
    sealOver: ({ metadata, floors }: Pick<TerminalStores, 'metadata' | 'floors'>): SealOptions => ({
      base,
      embeddedRoot,
      builtAtMs: 0,
      systemMs: () => startMs,
      crypto,
      metadata,
      floors: [floors, memoryFloors()],
      fetch: (url, init) => fake.fetch(url, init),
      // Nothing here is slow: time is tried in tests/seal/download.test.ts.
      clock: { after: () => () => {} },
    }),
  }
  if (first) fake.publish(first)
  return fake
}

/** Files of releases that were asked for, metadata left out. */
export const filesAsked = (asked: readonly string[]) =>
  asked.filter((path) => path.startsWith('targets/'))
