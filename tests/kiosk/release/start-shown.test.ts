import { describe, expect, test } from 'vitest'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { startShown, type Try } from '#kiosk/release/start-shown.ts'
import { pointersOf, type Pointers } from '#seal/release-store.ts'
import { endTrial } from '#seal/switch-release.ts'
import { crypto } from '../../seal/client.ts'
import { hashOf, releaseFrom, type ReleaseFixture, releaseOf } from './release-fixture.ts'

const never: Try = () => Promise.reject(new Error('nothing is on trial'))

async function diskWith(releases: readonly ReleaseFixture[], pointers: Omit<Pointers, 'schema'>) {
  const stores = releaseMemory()
  for (const { manifest, files } of releases) {
    for (const file of files) await stores.releases.putFile(...file)
    await stores.releases.putManifest(manifest)
  }
  await stores.releases.writePointers({ schema: 'pointers/1', ...pointers })
  const { releases: store } = stores
  return {
    store,
    start: async (tryRelease = never) => {
      const shown = await startShown(store, crypto, tryRelease)
      return typeof shown === 'object' ? shown.number : shown
    },
    pointers: () => pointersOf(store),
  }
}

const two = [releaseOf(1, 'Titre 1'), releaseOf(2, 'Titre 2')]

describe('a terminal that starts', () => {
  test('shows the release of its last day, without asking anybody', async () => {
    const { start } = await diskWith(two, { active: 2, previous: 1 })
    expect(await start()).toBe(2)
  })

  test('has nothing to show before its first release', async () => {
    const { start } = await diskWith([], {})
    expect(await start()).toBeUndefined()
  })

  test('shows the release before when a file of the last one is damaged', async () => {
    const { store, start, pointers } = await diskWith(two, { active: 2, previous: 1 })
    await store.putFile(hashOf(releaseOf(2, 'Titre 2'), 'guides/carte'), new Uint8Array([1]))
    expect(await start()).toBe(1)
    expect(await pointers()).toEqual({ schema: 'pointers/1', active: 1 })
  })

  test('says so when its disk cannot be read', async () => {
    const { store } = await diskWith(two, { active: 2 })
    const failing = { ...store, readPointers: () => Promise.reject(new Error('EIO')) }
    expect(await startShown(failing, crypto, never)).toBe('disk')
  })

  test('leaves a release that only a newer app can read', async () => {
    const later = releaseFrom(2, { front: '{"later":true}', search: '{}' })
    const { start, pointers } = await diskWith([releaseOf(1), later], { active: 2, previous: 1 })
    expect(await start()).toBe(1)
    expect(await pointers()).toEqual({ schema: 'pointers/1', active: 1, failed: 2 })
  })
})

describe('a terminal that starts in the middle of a trial', () => {
  const onTrial = { active: 2, previous: 1, trialStarts: 0 }

  test('tries the release again before showing it', async () => {
    const { store, start, pointers } = await diskWith(two, onTrial)
    const passes: Try = async (number, content) => {
      expect([number, content?.number]).toEqual([2, 2])
      await endTrial(true, store)
      return true
    }
    expect(await start(passes)).toBe(2)
    expect(await pointers()).toEqual({ schema: 'pointers/1', active: 2, previous: 1 })
  })

  test('shows the one before when it fails', async () => {
    const { store, start } = await diskWith(two, onTrial)
    const fails: Try = async () => {
      await endTrial(false, store)
      return false
    }
    expect(await start(fails)).toBe(1)
  })

  test('shows the one before at the third start without an end', async () => {
    const { start, pointers } = await diskWith(two, { ...onTrial, trialStarts: 2 })
    expect(await start()).toBe(1)
    expect(await pointers()).toMatchObject({ active: 1, failed: 2 })
  })
})
