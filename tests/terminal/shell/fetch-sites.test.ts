import { expect, test } from 'vitest'
import { fetchSites } from '#terminal/shell/fetch-sites.ts'
import { serveSites, stubSite } from './stub-sites.ts'

const sites = { impots: stubSite }

test('the sites of a release are read from its front', async () => {
  const server = await serveSites(sites)
  const fetched = await fetchSites(server.origin)
  expect(fetched).toEqual({
    ok: true,
    value: {
      news: 'list',
      list: { front: server.front(), sites },
      etag: `"${server.front()}"`,
    },
  })
})

test('what has not changed is not fetched again', async () => {
  const server = await serveSites(sites)
  const same = { ok: true, value: { news: 'same' } }
  expect(await fetchSites(server.origin, { etag: `"${server.front()}"` })).toEqual(same)
  expect(await fetchSites(server.origin, { front: server.front() })).toEqual(same)
  expect(server.asked).toEqual(['/release/manifest.json', '/release/manifest.json'])
})

test.each([
  ['one byte more', (text: string) => `${text} `],
  ['another address', (text: string) => text.replace('impots', 'imp0ts')],
])('a front with %s than published is refused', async (_, change) => {
  const server = await serveSites(sites)
  server.tamper(change)
  expect(await fetchSites(server.origin)).toEqual({ ok: false, fault: 'damaged' })
})

test('a site that no schema knows is refused', async () => {
  const server = await serveSites({ impots: { ...stubSite, origins: ['javascript:alert(1)'] } })
  expect(await fetchSites(server.origin)).toEqual({ ok: false, fault: 'damaged' })
})

test('a server that is not there is silent', async () => {
  expect(await fetchSites('http://127.0.0.1:9')).toEqual({ ok: false, fault: 'silent' })
})
