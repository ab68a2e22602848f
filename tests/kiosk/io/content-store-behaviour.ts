import { describe, expect, test } from 'vitest'
import type { ContentStore } from '../../../src/kiosk/io/content-store-port.ts'
import { hashOf, releaseFrom, releaseOf } from './release-fixture.ts'

const titleIn = async (opened: ContentStore) =>
  (await opened.readActive())?.guides['carte']?.meta.title.std['fr']

/** What every content store does, on disk or in memory. */
export function describeContentStore(name: string, open: () => Promise<ContentStore>): void {
  const store = async (numbers: readonly number[]) => {
    const opened = await open()
    for (const number of numbers) {
      const release = releaseOf(number, `Titre ${number}`)
      expect(await opened.storeRelease(release.manifest, release.files)).toMatchObject({ ok: true })
    }
    return opened
  }

  describe(`content ${name}`, () => {
    test('is nothing before the first release', async () => {
      const empty = await open()
      expect(await empty.readActive()).toBeUndefined()
      expect(await empty.standing()).toMatchObject({ active: undefined, ready: undefined })
    })

    test('is not shown before it is activated', async () => {
      const opened = await store([1])
      expect(await opened.readActive()).toBeUndefined()
      expect(await opened.standing()).toMatchObject({ active: undefined, ready: 1 })
      expect(await opened.activate(1)).toMatchObject({ ok: true })
      expect(await opened.standing()).toMatchObject({ active: 1, ready: undefined })
      expect(await opened.readActive()).toMatchObject({ number: 1, search: '{"index":1}' })
    })

    test('stays while a newer release is put beside it', async () => {
      const opened = await store([1])
      await opened.activate(1)
      const next = releaseOf(2, 'Titre 2')
      await opened.storeRelease(next.manifest, next.files)
      expect(await titleIn(opened)).toBe('Titre 1')
      expect(await opened.standing()).toMatchObject({ active: 1, ready: 2 })
      await opened.activate(2)
      expect(await titleIn(opened)).toBe('Titre 2')
    })

    test('keeps files as they arrive, so that a release needs only the missing ones', async () => {
      const opened = await open()
      const release = releaseOf(1)
      const [first, ...others] = release.files
      if (!first) throw new Error('a release has files')
      await opened.keepFile(...first)
      expect(await opened.kept([...release.files.keys()])).toEqual(new Set([first[0]]))
      const stored = await opened.storeRelease(release.manifest, new Map(others))
      expect(stored).toMatchObject({ ok: true })
    })

    test('refuses a release that lacks a file, whose file was changed, or that it cannot read', async () => {
      const opened = await open()
      const release = releaseOf(1)
      const lacking = new Map(release.files)
      lacking.delete(hashOf(release, 'front'))
      const changed = new Map(release.files).set(hashOf(release, 'search'), new Uint8Array([1]))
      const unreadable = releaseFrom(1, { front: '{}', search: '{}' })
      for (const files of [lacking, changed])
        expect(await opened.storeRelease(release.manifest, files)).toMatchObject({
          fault: 'damaged',
        })
      const refused = await opened.storeRelease(unreadable.manifest, unreadable.files)
      expect(refused).toMatchObject({ fault: 'damaged' })
      expect(await opened.standing()).toMatchObject({ active: undefined, ready: undefined })
    })

    test('does not activate what is not there', async () => {
      const opened = await store([1])
      await opened.activate(1)
      expect(await opened.activate(7)).toEqual({ ok: false, fault: 'damaged' })
      expect(await opened.readActive()).toMatchObject({ number: 1 })
    })

    test('sweeps what neither the active, the previous nor the ready release needs', async () => {
      const opened = await store([1, 2, 3])
      for (const number of [1, 2, 3]) await opened.activate(number)
      const ready = releaseOf(4, 'Titre 4')
      await opened.storeRelease(ready.manifest, ready.files)
      // Only the guide whose title changed is not shared with the releases kept.
      expect(await opened.sweep()).toEqual({ ok: true, value: 1 })
      const kept = async (number: number) =>
        (await opened.kept([hashOf(releaseOf(number, `Titre ${number}`), 'guides/carte')])).size
      expect(await Promise.all([1, 2, 3, 4].map(kept))).toEqual([0, 1, 1, 1])
      expect(await opened.sweep()).toEqual({ ok: true, value: 0 })
      expect(await titleIn(opened)).toBe('Titre 3')
    })
  })
}
