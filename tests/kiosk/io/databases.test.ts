import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import {
  areCachesGone,
  areDatabasesGone,
  eraseCaches,
  eraseDatabases,
} from '../../../src/kiosk/io/databases.ts'
import { settle } from './fake-clock.ts'

const open = (factory: IDBFactory, name: string) =>
  new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(name)
    request.addEventListener('success', () => resolve(request.result))
  })

function fakeCaches(names: string[]) {
  const kept = new Set(names)
  const caches: Pick<CacheStorage, 'keys' | 'delete'> = {
    keys: async () => [...kept],
    delete: async (name) => kept.delete(name),
  }
  return { caches, kept }
}

describe('databases', () => {
  test('all go but those of the terminal itself, and what staff keep on their own PC', async () => {
    const factory = new IDBFactory()
    const own = ['escale-admin-publication', 'escale-admin-work', 'escale-content', 'escale-fleet']
    for (const name of [...own, 'someone', 'someone-else']) (await open(factory, name)).close()
    expect(await areDatabasesGone(factory)).toBe(false)
    await eraseDatabases(factory)
    expect(await areDatabasesGone(factory)).toBe(true)
    const left = (await factory.databases()).map(({ name }) => name)
    expect(new Set(left)).toEqual(new Set(own))
  })

  test('that somebody still holds are gone only once let go', async () => {
    const factory = new IDBFactory()
    const held = await open(factory, 'someone')
    const erasing = eraseDatabases(factory)
    await settle()
    held.close()
    await erasing
    expect(await areDatabasesGone(factory)).toBe(true)
  })
})

describe('caches', () => {
  test('all go but the app itself', async () => {
    const app = 'workbox-precache-v2-https://poste.example/'
    const { caches, kept } = fakeCaches([app, 'pages', 'someone'])
    expect(await areCachesGone(caches)).toBe(false)
    await eraseCaches(caches)
    expect(await areCachesGone(caches)).toBe(true)
    expect([...kept]).toEqual([app])
  })

  test('are none outside a secure context', async () => {
    await eraseCaches(undefined)
    expect(await areCachesGone(undefined)).toBe(true)
  })
})
