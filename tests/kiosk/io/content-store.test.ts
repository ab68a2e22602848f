import { Dexie } from 'dexie'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContentStore } from '../../../src/kiosk/io/content-store-port.ts'
import { contentStore } from '../../../src/kiosk/io/content-store.ts'
import type { StorageFault } from '../../../src/kiosk/io/storage-fault.ts'
import { describeContentStore } from './content-store-behaviour.ts'
import { hashOf, releaseOf } from './release-fixture.ts'

let opened = 0
const freshName = () => `content-${(opened += 1)}`

async function openStore(name: string, faults: StorageFault[] = []): Promise<ContentStore> {
  const store = await contentStore({ name, onFault: (fault) => faults.push(fault) })
  if (!store.ok) throw new Error(store.fault)
  return store.value
}

/** Reaches past the store, like a failing disk does. */
async function corrupt(name: string, change: (database: Dexie) => Promise<unknown>) {
  const database = await new Dexie(name).open()
  await change(database)
  database.close()
}

async function twoReleases(name: string) {
  const store = await openStore(name)
  const releases = [releaseOf(1, 'Titre 1'), releaseOf(2, 'Titre 2')] as const
  for (const release of releases) {
    await store.storeRelease(release.manifest, release.files)
    await store.activate(release.manifest.number)
  }
  return { store, releases }
}

describeContentStore('on disk', () => openStore(freshName()))

test('what was activated is there after a restart', async () => {
  const name = freshName()
  const { store } = await twoReleases(name)
  store.close()
  const again = await openStore(name)
  expect(await again.readActive()).toMatchObject({ number: 2 })
})

test('a damaged release gives way to the previous one, and its number counts as new again', async () => {
  const name = freshName()
  const { store, releases } = await twoReleases(name)
  const damaged = hashOf(releases[1], 'guides/carte')
  await corrupt(name, (database) =>
    database.table('files').update(damaged, { bytes: new Uint8Array([0]) }),
  )
  expect(await store.readActive()).toMatchObject({ number: 1 })
  expect(await store.standing()).toMatchObject({ active: 1, ready: undefined })
  expect(await store.kept([damaged])).toEqual(new Set())
  await store.storeRelease(releases[1].manifest, releases[1].files)
  await store.activate(2)
  expect(await store.readActive()).toMatchObject({ number: 2 })
})

test('any changed byte of any file is noticed', async () => {
  const release = releaseOf(1)
  const flips = fc.record({
    file: fc.constantFrom(...release.files.keys()),
    at: fc.nat({ max: 500 }),
    mask: fc.integer({ min: 1, max: 255 }),
  })
  const check = fc.asyncProperty(flips, async ({ file, at, mask }) => {
    const name = freshName()
    const store = await openStore(name)
    await store.storeRelease(release.manifest, release.files)
    await store.activate(1)
    const bytes = new Uint8Array(release.files.get(file) ?? [])
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask
    await corrupt(name, (database) => database.table('files').update(file, { bytes }))
    expect(await store.readActive()).toBeUndefined()
    expect(await store.standing()).toMatchObject({ active: undefined, ready: undefined })
    store.close()
  })
  await fc.assert(check, { numRuns: 20 })
})

test('a manifest row that is not one is as good as none', async () => {
  const name = freshName()
  const { store } = await twoReleases(name)
  await corrupt(name, (database) => database.table('releases').put({ number: 2, files: 'lost' }))
  expect(await store.readActive()).toMatchObject({ number: 1 })
})

test('a database written by a later app is left alone', async () => {
  const name = freshName()
  ;(await openStore(name)).close()
  await corrupt(name, (database) =>
    database.table('state').put({ key: 'schemaVersion', value: 99 }),
  )
  expect(await contentStore({ name })).toEqual({ ok: false, fault: 'version' })
})

test('a store whose connection is gone says so, and never throws', async () => {
  const faults: StorageFault[] = []
  const store = await openStore(freshName(), faults)
  store.close()
  const release = releaseOf(1)
  const gone = { ok: false, fault: 'unavailable' }
  expect(await store.storeRelease(release.manifest, release.files)).toEqual(gone)
  expect(await store.activate(1)).toEqual(gone)
  expect(await store.sweep()).toEqual(gone)
  expect(await store.readActive()).toBeUndefined()
  expect(await store.kept(['a'])).toEqual(new Set())
  expect(await store.standing()).toMatchObject({ active: undefined, ready: undefined })
  expect(faults).toEqual(['unavailable'])
})
