import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Site } from '#contract/registry.ts'
import { fetchSites } from '#terminal/shell/fetch-sites.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'
import { serveSites, stubSite } from './stub-sites.ts'

const sites = { impots: stubSite }

async function aTerminal(first: Readonly<Record<string, Site>> = sites) {
  const server = await serveSites(first)
  const stateDir = freshFolder()
  const { origin, root } = server
  const read = async (known?: { front: string; deployment: string }) => {
    const fetched = await fetchSites({ origin, root, stateDir }, known)
    return fetched.ok ? fetched.value : fetched.fault.code
  }
  return { ...server, stateDir, read }
}
const known = (front: string) => ({ front, deployment: 'essai' })

test('the sites of a release are read from its front', async () => {
  const { read, front } = await aTerminal()
  expect(await read()).toEqual({
    news: 'list',
    list: { front: front(), deployment: 'essai', sites },
  })
})

test('what has not changed is not brought again', async () => {
  const { read, front, asked } = await aTerminal()
  await read()
  asked.length = 0
  expect(await read(known(front()))).toEqual({ news: 'same' })
  expect(asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json'])
})

test('a terminal that gets releases before others has their sites, and does not go back to what everybody has', async () => {
  const { read, repository, publish, origin, root, stateDir } = await aTerminal()
  await read()
  const everybody = repository.read('timestamp') ?? new Uint8Array()
  publish({ ...sites, caf: stubSite })
  const early = new TextDecoder().decode(repository.read('timestamp'))
  repository.files.set('metadata/timestamp.json', everybody)
  const follow = { origin, root, stateDir, timestamp: () => early }
  const fetched = await fetchSites(follow)
  expect(
    fetched.ok && fetched.value.news === 'list' && Object.keys(fetched.value.list.sites),
  ).toEqual(['impots', 'caf'])
  expect(await read()).toBe('rollback')
  const forged = { ...follow, timestamp: () => early.replace('"version":3', '"version":4') }
  expect(await fetchSites(forged)).toMatchObject({ ok: false, fault: { code: 'below-threshold' } })
})

describe('a list that does not verify is refused', () => {
  test('when it is signed by somebody else', async () => {
    const { read } = await aTerminal()
    const other = await serveSites({ impots: { ...stubSite, origins: ['https://imp0ts.example'] } })
    const stateDir = freshFolder()
    const { root } = await serveSites(sites)
    expect(await fetchSites({ origin: other.origin, root, stateDir })).toMatchObject({
      ok: false,
      fault: { code: 'below-threshold' },
    })
    expect(await read()).toMatchObject({ news: 'list' })
  })

  test.each([
    ['one byte more', (text: string) => `${text} `, 'too-big'],
    ['another address', (text: string) => text.replace('impots', 'imp0ts'), 'hash-mismatch'],
  ])('when its front has %s than signed', async (_, change, code) => {
    const { read, repository } = await aTerminal()
    for (const [path, bytes] of repository.files)
      if (path.startsWith('targets/'))
        repository.files.set(
          path,
          new TextEncoder().encode(change(new TextDecoder().decode(bytes))),
        )
    expect(await read()).toBe(code)
  })

  test('when it is older than one already seen, also after one of the two floors is lost', async () => {
    const { read, repository, publish, stateDir } = await aTerminal()
    const old = new Map(repository.files)
    publish({ ...sites, caf: stubSite })
    await read()
    repository.files.clear()
    for (const [path, bytes] of old) repository.files.set(path, bytes)
    expect(await read()).toBe('rollback')
    rmSync(join(stateDir, 'seal'), { recursive: true })
    expect(await read()).toBe('rollback')
  })

  test('when it is another programme’s', async () => {
    const { read, repository, publish, front } = await aTerminal()
    await read()
    repository.targets.release.deployment = 'autre'
    publish({ caf: stubSite })
    expect(await read(known(front()))).toBe('wrong-deployment')
  })

  test('when a site is one that no schema knows', async () => {
    const { read } = await aTerminal({ impots: { ...stubSite, origins: ['javascript:alert(1)'] } })
    expect(await read()).toBe('bad-release')
  })
})

test('a folder that was cut in the middle of a write is begun again', async () => {
  const { read, stateDir } = await aTerminal()
  await read()
  const file = join(stateDir, 'seal', 'timestamp.json')
  writeFileSync(file, readFileSync(file).subarray(0, 40))
  expect(await read()).toMatchObject({ news: 'list' })
})

test('a server that is not there, and a disk that refuses, are values', async () => {
  const { root } = await aTerminal()
  const away = { origin: 'http://127.0.0.1:9', root }
  const fetched = await fetchSites({ ...away, stateDir: freshFolder() })
  expect(fetched).toMatchObject({ ok: false, fault: { code: 'offline' } })
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  expect(await fetchSites({ ...away, stateDir: file })).toMatchObject({
    ok: false,
    fault: { code: 'store-failed' },
  })
})
