import { expect, test } from 'vitest'
import { mendCache } from '../../src/worker/mend-cache.ts'

const site = 'https://escale.example'
const files = ['a.js', 'b.js', 'index.html'].map((name) => ({
  url: `${site}/${name}`,
  key: `${site}/${name}?revision=1`,
}))

function setUp(kept: readonly string[]) {
  const held = new Map(kept.map((key) => [key, 'old']))
  return {
    held,
    cache: {
      keys: async () => [...held.keys()].map((key) => new Request(key)),
      put: async (key: string, answer: Response) => void held.set(key, await answer.text()),
    },
  }
}

test('what is missing is fetched under its own address and kept under its key; the rest is left alone', async () => {
  const { cache, held } = setUp([files[0]?.key ?? ''])
  const asked: string[] = []
  const mended = await mendCache(cache, files, async ({ url }) => {
    asked.push(url)
    return new Response(`new ${url}`)
  })
  expect(mended).toBe(2)
  expect(asked).toEqual([files[1]?.url, files[2]?.url])
  expect([...held]).toEqual([
    [files[0]?.key, 'old'],
    [files[1]?.key, `new ${files[1]?.url}`],
    [files[2]?.key, `new ${files[2]?.url}`],
  ])
})

test('what cannot be fetched, or is an error, stays missing until the next time', async () => {
  const { cache, held } = setUp([])
  const mended = await mendCache(cache, files, async ({ url }) => {
    if (url.endsWith('a.js')) throw new TypeError('Failed to fetch')
    return url.endsWith('b.js') ? new Response('', { status: 404 }) : new Response('whole')
  })
  expect(mended).toBe(1)
  expect([...held.values()]).toEqual(['whole'])
})
