import { expect, test } from 'vitest'
import { FileCache } from '../../../src/hub/releases/file-cache.ts'

const fileOf = (size: number) => ({ content: new Uint8Array(size), brotli: null })

test('a file is read once, and those used longest ago leave when there is no room', async () => {
  const cache = new FileCache(100)
  const read: string[] = []
  const get = (name: string, size = 20) =>
    cache.get(name, async () => {
      read.push(name)
      return fileOf(size)
    })
  for (const name of ['a', 'b', 'c', 'd', 'e', 'a', 'f']) await get(name)
  expect(read).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(cache.bytes).toBe(100)
  // « b » left: « a » was used after it.
  await get('a')
  await get('b')
  expect(read).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'b'])
})

test('what is too large for all is given, not kept; what is not there is asked again', async () => {
  const cache = new FileCache(100)
  expect((await cache.get('big', async () => fileOf(26)))?.content.length).toBe(26)
  expect(cache.bytes).toBe(0)
  expect(await cache.get('none', async () => undefined)).toBeUndefined()
})
