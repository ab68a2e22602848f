import { describe, expect, test } from 'vitest'
import { contentMemory } from '../../../src/kiosk/io/content-memory.ts'
import { contentUpdate, type UpdateState } from '../../../src/kiosk/io/content-update.ts'
import { fakeHub } from './fake-hub.ts'
import { releaseFrom, releaseOf } from './release-fixture.ts'

const base = 'https://hub.example/release/'

function setUp() {
  const hub = fakeHub(releaseOf(1, 'Titre 1'))
  const store = contentMemory()
  const update = contentUpdate({ store, base, storage: undefined, ways: { fetch: hub.fetch } })
  return { hub, store, update }
}

describe('a terminal’s content', () => {
  test('is fetched, and shown only when told', async () => {
    const { store, update } = setUp()
    expect(await update.check()).toEqual({ kind: 'ready', number: 1 })
    expect(await store.readActive()).toBeUndefined()
    expect(await update.activateWhenIdle()).toMatchObject({ number: 1 })
    expect(update.state()).toEqual({ kind: 'current' })
    expect(await update.activateWhenIdle()).toBeUndefined()
  })

  test('moves to the next release, and skips one that was replaced before it was shown', async () => {
    const { hub, store, update } = setUp()
    await update.check()
    await update.activateWhenIdle()
    hub.publish(releaseOf(2, 'Titre 2'))
    expect(await update.check()).toEqual({ kind: 'ready', number: 2 })
    hub.publish(releaseOf(3, 'Titre 3'))
    expect(await update.check()).toEqual({ kind: 'ready', number: 3 })
    expect(await store.readActive()).toMatchObject({ number: 1 })
    expect(await update.activateWhenIdle()).toMatchObject({ number: 3 })
  })

  test('resumes a download that was cut, without asking twice for a file', async () => {
    const { hub, update } = setUp()
    hub.failAfter = 3
    expect(await update.check()).toMatchObject({ kind: 'failed', fault: { code: 'offline' } })
    hub.failAfter = Infinity
    const askedBefore = hub.asked.length
    expect(await update.check()).toEqual({ kind: 'ready', number: 1 })
    // The manifest, and the two files that had not arrived.
    expect(hub.asked.length - askedBefore).toBe(3)
  })

  test('stays as it is when the hub is unreachable or sends something else', async () => {
    const { hub, store, update } = setUp()
    await update.check()
    await update.activateWhenIdle()
    hub.answers.set('manifest.json', new Response('<html>'))
    expect(await update.check()).toEqual({ kind: 'failed', fault: { code: 'bad-manifest' } })
    hub.failAfter = 0
    expect(await update.check()).toEqual({ kind: 'failed', fault: { code: 'offline' } })
    expect(await store.readActive()).toMatchObject({ number: 1 })
  })

  test('never becomes another programme’s', async () => {
    const { hub, update } = setUp()
    await update.check()
    await update.activateWhenIdle()
    const other = releaseOf(2)
    hub.publish({ ...other, manifest: { ...other.manifest, deployment: 'autre' } })
    expect(await update.check()).toEqual({ kind: 'failed', fault: { code: 'wrong-deployment' } })
  })

  test('refuses a release this version of the app cannot read', async () => {
    const { hub, update } = setUp()
    hub.publish(releaseFrom(2, { front: '{"later":true}', search: '{}' }))
    expect(await update.check()).toEqual({ kind: 'failed', fault: { code: 'storage-damaged' } })
    expect(await update.activateWhenIdle()).toBeUndefined()
  })

  test('is not downloaded when the disk is nearly full', async () => {
    const storage = {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ quota: 10, usage: 10 }),
    }
    const { fetch } = fakeHub(releaseOf(1))
    const update = contentUpdate({ store: contentMemory(), base, storage, ways: { fetch } })
    expect(await update.check()).toEqual({ kind: 'failed', fault: { code: 'no-room' } })
  })

  test('is looked for once when asked twice at the same time, and says what it does', async () => {
    const { hub, update } = setUp()
    const said: UpdateState['kind'][] = []
    const unsubscribe = update.onChange((state) => said.push(state.kind))
    await Promise.all([update.check(), update.check()])
    expect(hub.asked.filter((url) => url.endsWith('manifest.json'))).toHaveLength(1)
    expect(said).toEqual(['fetching', 'ready'])
    unsubscribe()
    await update.activateWhenIdle()
    expect(said).toHaveLength(2)
  })
})
