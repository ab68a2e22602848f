import { describe, expect, test } from 'vitest'
import type { Content } from '#contract/release.ts'
import { keepReleases } from '#kiosk/release/keep-releases.ts'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { releaseNews } from '#kiosk/release/release-news.ts'
import { pointersOf } from '#seal/release-store.ts'
import { targetsBase } from '../../seal/repository.ts'
import { fakeRepository, filesAsked } from './fake-repository.ts'
import { hashOf, releaseFrom, releaseOf } from './release-fixture.ts'

/** The repository has published an empty release first: the first with content is number 2. */
function setUp() {
  const hub = fakeRepository(releaseOf(2, 'Titre 2'))
  const stores = releaseMemory()
  const news = releaseNews()
  const tried: number[] = []
  const terminal = {
    works: true,
    storage: undefined as StorageManager | undefined,
  }
  const seal = hub.sealOver(stores)
  const keeper = keepReleases({
    releases: stores.releases,
    seal,
    targetsBase,
    storage: {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ ...(await terminal.storage?.estimate()) }),
    },
    clock: seal.clock,
    news,
    check: async ({ number }: Content) => {
      tried.push(number)
      return terminal.works
    },
  })
  const pointers = () => pointersOf(stores.releases)
  const update = async () => {
    await keeper.look()
    return keeper.takePending()
  }
  return { hub, stores, news, keeper, pointers, update, tried, terminal }
}

describe('a terminal’s release', () => {
  test('is brought, and put in place only when told', async () => {
    const { keeper, pointers, tried } = setUp()
    expect(await keeper.look()).toBe(true)
    expect(await pointers()).toMatchObject({ pending: 2 })
    expect((await pointers()).active).toBeUndefined()
    expect(await keeper.takePending()).toMatchObject({ number: 2 })
    expect(await pointers()).toMatchObject({ active: 2 })
    expect(tried).toEqual([2])
    expect(await keeper.takePending()).toBeUndefined()
  })

  test('gives way to the next one by its difference, and one that was replaced in between is never shown', async () => {
    const { hub, keeper, update } = setUp()
    await update()
    hub.asked.length = 0
    hub.publish(releaseOf(3, 'Titre 3'))
    await keeper.look()
    hub.publish(releaseOf(4, 'Titre 4'))
    await keeper.look()
    expect(filesAsked(hub.asked)).toHaveLength(2)
    expect(await keeper.takePending()).toMatchObject({ number: 4 })
  })

  test('goes on from a download that was cut, without asking twice for a file', async () => {
    const { hub, keeper, news } = setUp()
    // root, timestamp, snapshot, targets, and two of the four files.
    hub.failAfter = 6
    expect(await keeper.look()).toBe(false)
    expect(news.read().refusal).toBe('offline')
    hub.failAfter = Infinity
    hub.asked.length = 0
    expect(await keeper.look()).toBe(true)
    expect(filesAsked(hub.asked)).toHaveLength(2)
    expect(news.read().refusal).toBeUndefined()
  })

  test('stays when the hub is silent, or sends what the administrator has not signed', async () => {
    const { hub, keeper, news, pointers, update } = setUp()
    await update()
    hub.publish(releaseOf(3, 'Titre 3'))
    hub.repository.serve('targets', (envelope) => ({
      ...envelope,
      signed: { ...envelope.signed, expires: '2030-01-01T00:00:00Z' },
    }))
    hub.repository.publish('snapshot', 'timestamp')
    expect(await keeper.look()).toBe(false)
    expect(news.read().refusal).toBe('below-threshold')
    hub.failAfter = 0
    expect(await keeper.look()).toBe(false)
    expect(await keeper.takePending()).toBeUndefined()
    expect(await pointers()).toMatchObject({ active: 2 })
  })

  test('never becomes another programme’s', async () => {
    const { hub, keeper, news, update } = setUp()
    await update()
    const other = releaseOf(3)
    hub.publish({ ...other, manifest: { ...other.manifest, deployment: 'autre' } })
    expect(await keeper.look()).toBe(false)
    expect(news.read().refusal).toBe('wrong-deployment')
  })

  test('is not brought when the disk is nearly full', async () => {
    const { keeper, news, terminal } = setUp()
    terminal.storage = { estimate: async () => ({ quota: 10, usage: 10 }) } as StorageManager
    expect(await keeper.look()).toBe(false)
    expect(news.read().refusal).toBe('no-room')
  })

  test('is looked for once when asked twice at the same time', async () => {
    const { hub, keeper } = setUp()
    await Promise.all([keeper.look(), keeper.look()])
    expect(hub.asked.filter((path) => path.endsWith('timestamp.json'))).toHaveLength(1)
    const [one, other] = await Promise.all([keeper.takePending(), keeper.takePending()])
    expect(one).toBe(other)
  })

  test('leaves no file that neither it nor the one before needs', async () => {
    const { hub, stores, update } = setUp()
    const titles = ['Titre 2', 'Titre 3', 'Titre 4']
    await update()
    for (const [at, title] of titles.entries()) {
      if (at > 0) hub.publish(releaseOf(at + 2, title))
      await update()
    }
    const hashes = titles.map((title) => hashOf(releaseOf(1, title), 'guides/carte'))
    expect(await stores.releases.kept(hashes)).toEqual(new Set(hashes.slice(1)))
  })
})

describe('a release that does not work', () => {
  test('comes back to the one before by itself, is not tried again, and the next number is', async () => {
    const { hub, keeper, news, pointers, update, terminal, tried } = setUp()
    await update()
    hub.publish(releaseOf(3, 'Titre 3'))
    terminal.works = false
    expect(await update()).toBeUndefined()
    expect(await pointers()).toEqual({ schema: 'pointers/1', active: 2, failed: 3 })
    expect(news.read()).toMatchObject({
      trial: { number: 3, outcome: 'failed' },
      isOnTrial: false,
    })
    terminal.works = true
    expect(await keeper.look()).toBe(false)
    expect(news.read().refusal).toBe('failed-before')
    expect(await keeper.takePending()).toBeUndefined()
    hub.publish(releaseOf(4, 'Titre 4'))
    expect(await update()).toMatchObject({ number: 4 })
    expect(tried).toEqual([2, 3, 4])
  })

  test('because this app cannot read it is left in the same way', async () => {
    const { hub, pointers, update, tried } = setUp()
    await update()
    hub.publish(releaseFrom(3, { front: '{"later":true}', search: '{}' }))
    expect(await update()).toBeUndefined()
    expect(await pointers()).toMatchObject({ active: 2, failed: 3 })
    expect(tried).toEqual([2])
  })
})
