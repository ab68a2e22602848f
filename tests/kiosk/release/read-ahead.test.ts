import { expect, test } from 'vitest'
import { readAhead } from '#kiosk/release/read-ahead.ts'
import { releaseMemory } from '#kiosk/release/release-memory.ts'
import { verifyRelease } from '#seal/verify-release.ts'
import { crypto } from '../../seal/client.ts'
import { releaseOf } from './release-fixture.ts'
import { store } from './stores-behaviour.ts'

test('a release is read in one go, and what was verified is what is handed over', async () => {
  const stores = releaseMemory()
  await store(stores, 1)
  const alone: string[] = []
  const counting = {
    ...stores.releases,
    readFile: (sha256: string) => {
      alone.push(sha256)
      return stores.releases.readFile(sha256)
    },
  }
  const ahead = await readAhead(counting, 1)
  expect((await verifyRelease(1, ahead.store, crypto)).ok).toBe(true)
  expect(ahead.bytes).toEqual(releaseOf(1, 'Titre 1').files)
  expect(alone).toEqual([])
})

test('a file that was not foreseen is read by itself, and handed over too', async () => {
  const stores = releaseMemory()
  await store(stores, 1)
  const ahead = await readAhead(stores.releases, undefined)
  expect((await verifyRelease(1, ahead.store, crypto)).ok).toBe(true)
  expect(ahead.bytes.size).toBe(4)
})
