import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Manifest } from '#contract/release.ts'
import { fail, succeed } from '#contract/result.ts'
import { bringLate } from '#seal/bring-late.ts'
import { isLate, neededFiles } from '#seal/needed-files.ts'
import { stageRelease } from '#seal/stage-release.ts'
import { endTrial, startRelease, switchRelease } from '#seal/switch-release.ts'
import { crypto } from './client.ts'
import { memoryStore } from './memory-store.ts'
import { sha256 } from './repository.ts'

/** A release of so many texts and recordings, and what brings its files. */
function recorded(texts: number, sounds: readonly number[]) {
  const contents = new Map(
    [
      ...Array.from({ length: texts }, (_, at) => [`guides/g${at}`, `text ${at}`] as const),
      ...sounds.map((size, at) => [`audio/fr/guides/g${at}`, `sound ${at} `.repeat(size)] as const),
    ].map(([name, words]): [string, Uint8Array<ArrayBuffer>] => [
      name,
      new TextEncoder().encode(words),
    ]),
  )
  const manifest: Manifest = {
    schema: 'release/1',
    number: 1,
    deployment: 'essai',
    builtAt: '2026-11-02T08:00:00Z',
    files: [...contents].map(([name, bytes]) => ({
      name,
      sha256: sha256(bytes),
      bytes: bytes.length,
    })),
  }
  const asked: string[] = []
  const bring =
    (until = Infinity) =>
    async ({ name }: { readonly name: string }) => {
      if (asked.length >= until) return fail({ code: 'offline' as const })
      asked.push(name)
      return succeed(contents.get(name) ?? new Uint8Array())
    }
  return { manifest, bring, asked }
}

const disk = () => {
  const memory = memoryStore()
  const late = {
    putFile: (hash: string, bytes: Uint8Array<ArrayBuffer>) => memory.store.putFile(hash, bytes),
    kept: async (hashes: readonly string[]) =>
      new Set(hashes.filter((hash) => memory.files.has(hash))),
  }
  return { ...memory, late }
}

const release = fc.record({
  texts: fc.integer({ min: 1, max: 5 }),
  sounds: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
})

test('a release is shown with its texts alone, and starts again without a recording', async () => {
  await fc.assert(
    fc.asyncProperty(release, async ({ texts, sounds }) => {
      const { manifest, bring, asked } = recorded(texts, sounds)
      const { store } = disk()
      expect(await stageRelease(manifest, bring(), store, crypto)).toMatchObject({ ok: true })
      expect(asked.filter((name) => isLate({ name }))).toEqual([])
      expect(asked).toHaveLength(neededFiles(manifest).length)
      expect(await switchRelease(store, crypto)).toMatchObject({ ok: true })
      await endTrial(true, store)
      expect(await startRelease(store, crypto)).toMatchObject({ value: { number: 1 } })
    }),
  )
})

test('cut anywhere, recordings go on from those that came, each asked for once', async () => {
  await fc.assert(
    fc.asyncProperty(release, fc.nat(6), async ({ sounds }, cut) => {
      const { manifest, bring, asked } = recorded(1, sounds)
      const { late, files } = disk()
      const first = await bringLate(manifest, bring(cut), late)
      expect(first.ok).toBe(cut >= sounds.length)
      const already = files.size
      expect(await bringLate(manifest, bring(), late)).toEqual({
        ok: true,
        value: sounds.length - already,
      })
      expect(new Set(asked).size).toBe(asked.length)
      expect(files.size).toBe(sounds.length)
    }),
  )
})

test('a disk that fails while recordings come is told, and leaves the release as it was', async () => {
  const { manifest, bring } = recorded(2, [3, 4])
  const { store, late, cutAt, plugIn, pointers } = disk()
  await stageRelease(manifest, bring(), store, crypto)
  await switchRelease(store, crypto)
  const before = pointers()
  cutAt(2, false)
  expect(await bringLate(manifest, bring(), late)).toMatchObject({
    fault: { code: 'store-failed' },
  })
  plugIn()
  expect(pointers()).toEqual(before)
  expect(await bringLate(manifest, bring(), late)).toMatchObject({ value: 1 })
})
