import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { StorageFault } from '#kiosk/io/storage-fault.ts'
import { releaseDatabase } from '#kiosk/release/release-database.ts'
import type { TerminalStores } from '#kiosk/release/terminal-stores.ts'
import { pointersOf } from '#seal/release-store.ts'
import { describeStores, store } from './stores-behaviour.ts'

let opened = 0
const freshName = () => `content-${(opened += 1)}`

async function openStores(name: string, faults: StorageFault[] = []): Promise<TerminalStores> {
  const stores = await releaseDatabase({ name, onFault: (fault) => faults.push(fault) })
  if (!stores.ok) throw new Error(stores.fault)
  return stores.value
}

/** Reaches past the store, like a failing disk does. */
async function corrupt(name: string, change: (database: Dexie) => Promise<unknown>) {
  const database = await new Dexie(name).open()
  await change(database)
  database.close()
}

describeStores('on disk', () => openStores(freshName()))

test('what was put in place is there after a restart', async () => {
  const name = freshName()
  const stores = await openStores(name)
  await store(stores, 1)
  await stores.releases.writePointers({ schema: 'pointers/1', active: 1 })
  stores.close()
  const again = await openStores(name)
  expect(await pointersOf(again.releases)).toMatchObject({ active: 1 })
  expect(await again.releases.readManifest(1)).toMatchObject({ number: 1 })
})

test('rows that are not what they should be do not stop a sweep, and are no metadata', async () => {
  const name = freshName()
  const stores = await openStores(name)
  await store(stores, 1)
  await corrupt(name, async (database) => {
    await database.table('releases').put({ number: 2, files: 'lost' })
    await database.table('state').put({ key: 'metadata/root', value: 'lost' })
  })
  expect(await stores.releases.sweep(new Set([1, 2]))).toBe(0)
  expect(await stores.metadata.read('root')).toBeUndefined()
})

test('a database written by a later app is left alone', async () => {
  const name = freshName()
  ;(await openStores(name)).close()
  await corrupt(name, (database) =>
    database.table('state').put({ key: 'schemaVersion', value: 99 }),
  )
  expect(await releaseDatabase({ name })).toEqual({ ok: false, fault: 'version' })
})

test('a store whose connection is gone throws, and says why', async () => {
  const faults: StorageFault[] = []
  const stores = await openStores(freshName(), faults)
  const { releases } = stores
  stores.close()
  await expect(releases.readPointers()).rejects.toThrow()
  await expect(releases.putFile('00', new Uint8Array())).rejects.toThrow()
  expect(faults).toEqual(['unavailable', 'unavailable'])
})
