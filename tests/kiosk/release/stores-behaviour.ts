import { describe, expect, test } from 'vitest'
import type { TerminalStores } from '#kiosk/release/terminal-stores.ts'
import { pointersOf } from '#seal/release-store.ts'
import { hashOf, releaseOf } from './release-fixture.ts'

export async function store({ releases }: TerminalStores, ...numbers: readonly number[]) {
  for (const number of numbers) {
    const { manifest, files } = releaseOf(number, `Titre ${number}`)
    for (const file of files) await releases.putFile(...file)
    await releases.putManifest(manifest)
  }
}

/** What the stores of a terminal do, on disk or in memory. */
export function describeStores(name: string, open: () => Promise<TerminalStores>): void {
  describe(`the stores of a terminal ${name}`, () => {
    test('are empty before the first release', async () => {
      const { releases, metadata, floors } = await open()
      expect(await pointersOf(releases)).toEqual({ schema: 'pointers/1' })
      expect(await releases.readManifest(1)).toBeUndefined()
      expect(await releases.readFile('00')).toBeUndefined()
      expect(await metadata.read('root')).toBeUndefined()
      expect(await floors.read()).toBeUndefined()
    })

    test('give back what was written', async () => {
      const stores = await open()
      await store(stores, 1)
      const { releases, metadata, floors } = stores
      const { manifest, files } = releaseOf(1, 'Titre 1')
      expect(await releases.readManifest(1)).toEqual(manifest)
      const hashes = [...files.keys()]
      expect(await releases.readFiles([...hashes, '00'])).toEqual(files)
      expect(await releases.kept([...hashes, '00'])).toEqual(new Set(hashes))
      await metadata.write('timestamp', new Uint8Array([1, 2]))
      expect(await metadata.read('timestamp')).toEqual(new Uint8Array([1, 2]))
      expect(await metadata.read('snapshot')).toBeUndefined()
      await floors.write({ schema: 'floors/1', root: 4 })
      expect(await floors.read()).toEqual({ schema: 'floors/1', root: 4 })
      await releases.writePointers({ schema: 'pointers/1', active: 1 })
      expect(await pointersOf(releases)).toEqual({ schema: 'pointers/1', active: 1 })
    })

    test('forget the releases that nobody keeps, and the files that only they needed', async () => {
      const stores = await open()
      await store(stores, 1, 2, 3, 4)
      // Only the guide whose title changed is not shared with the releases kept.
      expect(await stores.releases.sweep(new Set([2, 3, 4]))).toBe(1)
      const hashes = [1, 2, 3, 4].map((number) =>
        hashOf(releaseOf(number, `Titre ${number}`), 'guides/carte'),
      )
      expect(await stores.releases.kept(hashes)).toEqual(new Set(hashes.slice(1)))
      expect(await stores.releases.readManifest(1)).toBeUndefined()
      expect(await stores.releases.sweep(new Set([2, 3, 4]))).toBe(0)
    })
  })
}
