import { describe, expect, test } from 'vitest'
import { askPersistence, hasRoomFor } from '../../../src/kiosk/io/storage-room.ts'

const storageWith = (answers: {
  persisted?: boolean
  persist?: boolean
  estimate?: StorageEstimate
}) => ({
  persisted: async () => answers.persisted ?? false,
  persist: async () => answers.persist ?? false,
  estimate: async () => answers.estimate ?? {},
})

const silent = {
  persisted: () => Promise.reject(new TypeError()),
  persist: () => Promise.reject(new TypeError()),
  estimate: () => Promise.reject(new TypeError()),
}

describe('room', () => {
  test('is there when the quota leaves more than the reserve', async () => {
    const storage = storageWith({ estimate: { quota: 100_000_000, usage: 10_000_000 } })
    expect(await hasRoomFor(1_000_000, storage)).toBe(true)
    expect(await hasRoomFor(75_000_000, storage)).toBe(false)
  })

  test('is supposed when the browser does not say', async () => {
    expect(await hasRoomFor(1, storageWith({}))).toBe(true)
    expect(await hasRoomFor(1, silent)).toBe(true)
    expect(await hasRoomFor(1, undefined)).toBe(true)
  })
})

describe('persistence', () => {
  test('is asked once granted nowhere yet', async () => {
    expect(await askPersistence(storageWith({ persisted: true }))).toBe(true)
    expect(await askPersistence(storageWith({ persist: true }))).toBe(true)
    expect(await askPersistence(storageWith({}))).toBe(false)
  })

  test('is not promised by a browser that will not say', async () => {
    expect(await askPersistence(silent)).toBe(false)
    expect(await askPersistence(undefined)).toBe(false)
  })
})
