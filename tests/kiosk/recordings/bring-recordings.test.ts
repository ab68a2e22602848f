import { describe, expect, test } from 'vitest'
import { bringRecordings } from '#kiosk/recordings/bring-recordings.ts'
import { keepReleases } from '#kiosk/release/keep-releases.ts'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { releaseNews } from '#kiosk/release/release-news.ts'
import { targetsBase } from '../../seal/repository.ts'
import { fakeRepository } from '../release/fake-repository.ts'
import { hashOf, recordedRelease } from '../release/release-fixture.ts'

/** A terminal of a repository that has published an empty release. */
function setUp() {
  const hub = fakeRepository()
  const stores = releaseMemory()
  const disk = { quota: 10 ** 12 }
  const seal = hub.sealOver(stores)
  const keeping = {
    releases: stores.releases,
    seal,
    targetsBase,
    storage: {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ quota: disk.quota, usage: 0 }),
    },
    clock: seal.clock,
    news: releaseNews(),
    check: async () => true,
  }
  const keeper = keepReleases(keeping)
  const update = async () => {
    await keeper.look()
    return keeper.takePending()
  }
  return { hub, stores, disk, update, bring: () => bringRecordings(keeping) }
}

describe('recordings of a release', () => {
  const packs = (asked: readonly string[]) => asked.filter((path) => path.includes('/audio/'))

  test('are asked for once it is shown, and by difference', async () => {
    const { hub, bring, update } = setUp()
    hub.publish(recordedRelease(2, 'Titre 3', 'first'))
    await update()
    expect(packs(hub.asked)).toEqual([])
    expect(await bring()).toBe(true)
    expect(packs(hub.asked)).toHaveLength(2)
    expect(await bring()).toBe(false)
    hub.asked.length = 0
    hub.publish(recordedRelease(3, 'Titre 3', 'second'))
    await update()
    expect(await bring()).toBe(true)
    expect(packs(hub.asked)).toHaveLength(1)
  })

  test('that are not those that were signed are refused, and the release stays', async () => {
    const { hub, bring, stores, update } = setUp()
    const release = recordedRelease(2, 'Titre 3', 'signed')
    hub.publish(release)
    const lie = hub.repository.files
    for (const [path, bytes] of lie)
      if (path.includes('/audio/'))
        lie.set(
          path,
          bytes.map((byte) => byte ^ 1),
        )
    expect(await update()).toMatchObject({ number: 2 })
    expect(await bring()).toBe(false)
    const hashes = ['audio/fr/shell', 'audio/fr/guides/carte'].map((name) => hashOf(release, name))
    expect(await stores.releases.kept(hashes)).toEqual(new Set())
  })

  test('wait for the network, and are pruned with the releases that nobody can go back to', async () => {
    const { hub, bring, stores, update } = setUp()
    hub.publish(recordedRelease(2, 'Titre 3', 'old'))
    await update()
    hub.failAfter = hub.asked.length
    expect(await bring()).toBe(false)
    hub.failAfter = Infinity
    expect(await bring()).toBe(true)
    const old = hashOf(recordedRelease(2, 'Titre 3', 'old'), 'audio/fr/guides/carte')
    for (const number of [3, 4]) {
      hub.publish(recordedRelease(number, `Titre ${number}`, 'new'))
      await update()
      await bring()
    }
    expect(await stores.releases.readFile(old)).toBeUndefined()
  })

  test('do not come where the disk has no room, and the release is shown all the same', async () => {
    const { hub, bring, disk, update } = setUp()
    hub.publish(recordedRelease(2, 'Titre 3', 'sounds'))
    expect(await update()).toMatchObject({ number: 2 })
    disk.quota = 20_000_000
    expect(await bring()).toBe(false)
    expect(packs(hub.asked)).toEqual([])
  })
})
