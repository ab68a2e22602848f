import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openHub } from '#hub/open-hub.ts'
import { rotateKey } from '#publish/keys/ceremony.ts'
import { readLatestRoot } from '#publish/keys/key-folder.ts'
import { hubAddress, releaseHub } from '#publish/release-hub.ts'
import { ceremonyWays } from './keys/act-alone.ts'
import { newPublisher } from './publisher.ts'

// A hub of its own, on a port of its own, for each.
vi.setConfig({ testTimeout: 60_000 })

let dataDir: string
let stop: () => Promise<void>
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'escale-hub-'))
})
afterEach(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A publisher, and a hub that trusts the first root of their ceremony. */
async function begin() {
  const publisher = await newPublisher(new Date(), fetch)
  const { app, trustRoot } = await openHub({
    dataDir,
    folders: { kioskDir: dataDir, adminDir: dataDir, aidantDir: dataDir },
    settings: { origin: 'http://localhost', isBehindProxy: false },
  })
  stop = async () => {
    await app.close()
  }
  const root = readLatestRoot(publisher.keys)
  if (root) await trustRoot(root.bytes)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const { deployment, keys, publish } = publisher
  const hub = releaseHub(address, { fetch, out: () => {}, wait: () => Promise.resolve() })
  return {
    ...publisher,
    address,
    hub,
    send: () => publish([deployment.folder, '--keys', keys, '--hub', address]),
    back: (number: string) => publish(['back', number, '--keys', keys, '--hub', address]),
  }
}

test('a hub takes what the administrator has signed: every file once, then only the difference', async () => {
  const { send, hub, rename, address } = await begin()
  const first = await send()
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain('Envoi : 3 fichiers sur 3.')
  expect(first.out).toContain(`${address}/admin`)
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  const second = await send()
  expect(second.out).toContain('Depuis la publication n° 1')
  expect(second.out).toContain('Envoi : 1 fichier sur 1.')
  expect(await hub.standing()).toMatchObject({
    ok: true,
    value: { versions: { root: 1, targets: 2, snapshot: 2 }, last: 2 },
  })
  expect((await send()).out).toContain("Rien n'a changé : la publication n° 2")
})

test('going back sends nothing but two signatures', async () => {
  const { send, back, rename, hub } = await begin()
  await send()
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  await send()
  const gone = await back('1')
  expect(gone).toMatchObject({ code: 0 })
  expect(gone.out).not.toContain('Envoi')
  expect(await hub.standing()).toMatchObject({ value: { last: 3 } })
})

test('a new generation of root keys goes first, and what an old key signs is refused in French', async () => {
  const { send, keys, rename, hub } = await begin()
  await send()
  await rotateKey(keys, 'release', ceremonyWays())
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  expect(await send()).toMatchObject({ code: 0 })
  expect(await hub.standing()).toMatchObject({ value: { versions: { root: 2, targets: 2 } } })
})

test('a hub that knows none of our root keys takes nothing', async () => {
  const { address, hub } = await begin()
  const stranger = await newPublisher(new Date(), fetch)
  const { deployment, keys } = stranger
  const refused = await stranger.publish([deployment.folder, '--keys', keys, '--hub', address])
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/d’autres clés racines|signatures valables/)
  expect(await hub.standing()).toMatchObject({ value: { last: undefined } })
})

test('a hub that announces numbers which nobody has signed is not followed', async () => {
  const { hub } = await begin()
  const standing = await hub.standing()
  expect(standing.ok).toBe(true)
  const lying = await newPublisher(new Date(), (url, init) =>
    String(url instanceof Request ? url.url : url).endsWith('/api/releases')
      ? Promise.resolve(
          Response.json({
            deployment: 'bourg',
            versions: { root: 1, targets: 2 ** 52, snapshot: 1 },
            releases: [],
          }),
        )
      : fetch(url, init),
  )
  const { deployment, keys } = lying
  const args = [deployment.folder, '--keys', keys, '--hub', 'http://127.0.0.1:9']
  expect(await lying.publish(args)).toMatchObject({
    code: 1,
    err: expect.stringContaining('que vos clés n’ont pas signés'),
  })
})

test('a hub that is away is told in French, after it was asked three times', async () => {
  const { address } = await begin()
  await stop()
  stop = () => Promise.resolve()
  const asked: string[] = []
  const away = releaseHub(address, {
    fetch: (url) => {
      asked.push(url instanceof Request ? url.url : url.toString())
      return Promise.reject(new TypeError('fetch failed'))
    },
    out: () => {},
    wait: () => Promise.resolve(),
  })
  expect(await away.standing()).toEqual({
    ok: false,
    fault: `Le serveur ne répond pas : ${address}.`,
  })
  expect(asked).toHaveLength(3)
})

test.each([
  ['https://hub.example/whatever', 'https://hub.example'],
  ['http://127.0.0.1:4173', 'http://127.0.0.1:4173'],
  ['http://localhost:4173/', 'http://localhost:4173'],
  ['http://hub.example', undefined],
  ['hub.example', undefined],
  ['file:///etc', undefined],
])('%s is the hub %s', (text, address) => {
  stop = () => Promise.resolve()
  expect(hubAddress(text)).toBe(address)
})
