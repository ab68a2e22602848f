import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explainCeremony } from '#publish/keys/ceremony-faults.ts'
import {
  admitKey,
  createKeys,
  openKey,
  renewRoot,
  revokeKey,
  rotateKey,
} from '#publish/keys/ceremony.ts'
import { readKeyFolder, readLatestRoot } from '#publish/keys/key-folder.ts'
import { parseRoot } from '#seal/parse-metadata.ts'
import { borrowFolder, ceremonyWays } from './act-alone.ts'

async function created() {
  const folder = join(borrowFolder(), 'keys')
  expect(await createKeys(folder, ceremonyWays())).toEqual({ ok: true, value: { version: 1 } })
  return folder
}

const rolesIn = (folder: string) => {
  const latest = readLatestRoot(folder)
  const parsed = latest && parseRoot(latest.bytes)
  if (!parsed?.ok) throw new Error('root metadata is good')
  return { ...parsed.value.signed.roles, version: parsed.value.signed.version }
}
const keyidOf = (folder: string, name: string) =>
  readKeyFolder(folder).find((file) => file.name === name)?.keyid ?? ''

describe('create', () => {
  test('makes five keys: two of three for root, one for releases, one for the hub', async () => {
    const folder = await created()
    const roles = rolesIn(folder)
    expect(roles.root).toMatchObject({ threshold: 2 })
    expect(roles.root.keyids).toHaveLength(3)
    const release = [keyidOf(folder, 'release')]
    expect([roles.targets.keyids, roles.snapshot.keyids]).toEqual([release, release])
    expect(roles.timestamp.keyids).toEqual([keyidOf(folder, 'hub')])
    expect(readdirSync(folder)).toHaveLength(6)
  })

  test('leaves a folder that has keys as it is', async () => {
    const folder = await created()
    const before = readFileSync(join(folder, 'release.key.json'), 'utf8')
    expect(await createKeys(folder, ceremonyWays())).toEqual({
      ok: false,
      fault: 'already-created',
    })
    expect(readFileSync(join(folder, 'release.key.json'), 'utf8')).toBe(before)
  })

  test('refuses a folder inside a repository, however deep', async () => {
    const folder = borrowFolder()
    mkdirSync(join(folder, '.git'))
    const fault = { ok: false, fault: 'in-repository' }
    expect(await createKeys(join(folder, 'a', 'b'), ceremonyWays())).toEqual(fault)
    expect(readdirSync(folder)).toEqual(['.git'])
  })

  test('takes a folder that git ignores, in a repository', async () => {
    const folder = borrowFolder()
    execFileSync('git', ['init', '--quiet', folder])
    const keys = join(folder, '.escale', 'keys')
    expect(await createKeys(keys, ceremonyWays())).toMatchObject({ fault: 'in-repository' })
    writeFileSync(join(folder, '.gitignore'), '.escale/\n')
    expect(await createKeys(keys, ceremonyWays())).toMatchObject({ ok: true })
    expect(await openKey(keys, 'release', ceremonyWays())).toMatchObject({ ok: true })
    writeFileSync(join(folder, '.gitignore'), '')
    expect(await openKey(keys, 'release', ceremonyWays())).toMatchObject({ fault: 'in-repository' })
  })

  test('writes nothing when one passphrase is too short', async () => {
    const folder = join(borrowFolder(), 'keys')
    const ways = {
      ...ceremonyWays(),
      askPassphrase: (name: string) =>
        Promise.resolve(name === 'hub' ? 'court' : 'assez longue pour tous'),
    }
    expect(await createKeys(folder, ways)).toEqual({ ok: false, fault: 'short-passphrase' })
    expect(readKeyFolder(folder)).toEqual([])
  })
})

describe('rotate', () => {
  test.each(['release', 'hub', 'root-2'])(
    'gives %s another key, without the old one',
    async (name) => {
      const folder = await created()
      const before = keyidOf(folder, name)
      expect(await rotateKey(folder, name, ceremonyWays([name]))).toEqual({
        ok: true,
        value: { version: 2 },
      })
      const roles = JSON.stringify(rolesIn(folder))
      expect(roles).not.toContain(before)
      expect(roles).toContain(keyidOf(folder, name))
      expect(readdirSync(join(folder, 'retired'))).toEqual([
        `${name}-${before.slice(0, 8)}.key.json`,
      ])
    },
  )

  test('needs two root keys, and changes nothing without them', async () => {
    const folder = await created()
    const before = readdirSync(folder)
    const ways = ceremonyWays(['root-1', 'root-3'])
    expect(await rotateKey(folder, 'release', ways)).toEqual({
      ok: false,
      fault: 'too-few-signers',
    })
    expect(readdirSync(folder)).toEqual(before)
    expect(rolesIn(folder).version).toBe(1)
  })

  test('refuses a wrong passphrase and an unknown name', async () => {
    const folder = await created()
    const ways = { ...ceremonyWays(), askPassphrase: () => Promise.resolve('une autre phrase') }
    expect(await rotateKey(folder, 'hub', ways)).toEqual({ ok: false, fault: 'wrong-passphrase' })
    expect(await rotateKey(folder, 'autre', ceremonyWays())).toEqual({
      ok: false,
      fault: 'no-such-key',
    })
    expect(await rotateKey(borrowFolder(), 'hub', ceremonyWays())).toEqual({
      ok: false,
      fault: 'no-keys',
    })
  })
})

/** As a browser shows it. */
const publicHex = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'

describe('admit', () => {
  test('lets a key of a browser sign releases too: one of the two is enough', async () => {
    const folder = await created()
    expect(await admitKey(folder, publicHex, 'marie', ceremonyWays())).toMatchObject({ ok: true })
    const { targets, snapshot, root, version } = rolesIn(folder)
    const both = [keyidOf(folder, 'release'), keyidOf(folder, 'marie')]
    expect(targets).toMatchObject({ keyids: both, threshold: 1 })
    expect(snapshot).toMatchObject({ keyids: both, threshold: 1 })
    expect([root.keyids.length, version]).toEqual([3, 2])
  })

  test.each([
    [publicHex, 'release', 'name-taken'],
    [publicHex, 'Marie !', 'bad-name'],
    ['abc', 'marie', 'bad-public-key'],
  ])('refuses %s as « %s »', async (key, name, fault) => {
    const folder = await created()
    expect(await admitKey(folder, key, name, ceremonyWays())).toEqual({ ok: false, fault })
    expect(rolesIn(folder).version).toBe(1)
  })

  test('refuses a key that is there under another name, and needs two root keys', async () => {
    const folder = await created()
    const away = ceremonyWays(['root-1', 'root-2'])
    const few = { ok: false, fault: 'too-few-signers' }
    expect(await admitKey(folder, publicHex, 'marie', away)).toEqual(few)
    await admitKey(folder, publicHex, 'marie', ceremonyWays())
    expect(await admitKey(folder, publicHex, 'paul', ceremonyWays())).toEqual({
      ok: false,
      fault: 'known-key',
    })
  })

  test('its key cannot sign here, is rotated to another of a browser, and revoked', async () => {
    const folder = await created()
    await admitKey(folder, publicHex, 'marie', ceremonyWays())
    const inBrowser = { ok: false, fault: 'in-browser' }
    expect(await openKey(folder, 'marie', ceremonyWays())).toEqual(inBrowser)
    expect(await rotateKey(folder, 'marie', ceremonyWays())).toEqual(inBrowser)
    const other = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
    expect(await rotateKey(folder, 'marie', ceremonyWays(), other)).toMatchObject({ ok: true })
    expect(JSON.stringify(rolesIn(folder))).toContain(keyidOf(folder, 'marie'))
    expect(await revokeKey(folder, 'marie', ceremonyWays())).toMatchObject({ ok: true })
    expect(rolesIn(folder).targets.keyids).toEqual([keyidOf(folder, 'release')])
  })

  test('neither a root key nor the hub’s goes to a browser', async () => {
    const folder = await created()
    for (const name of ['root-1', 'hub'])
      expect(await rotateKey(folder, name, ceremonyWays(), publicHex)).toEqual({
        ok: false,
        fault: 'not-for-browsers',
      })
  })
})

test('renewing makes the same keys last four hundred days more', async () => {
  const folder = await created()
  const before = rolesIn(folder)
  expect(await renewRoot(folder, ceremonyWays())).toMatchObject({ ok: true })
  expect(rolesIn(folder)).toEqual({ ...before, version: 2 })
})

describe('revoke', () => {
  test('takes one root key away, and not a second one', async () => {
    const folder = await created()
    expect(await revokeKey(folder, 'root-1', ceremonyWays())).toMatchObject({ ok: true })
    expect(rolesIn(folder).root.keyids).toHaveLength(2)
    expect(await revokeKey(folder, 'root-2', ceremonyWays())).toEqual({
      ok: false,
      fault: 'too-few-keys',
    })
  })

  test('does not leave a role without a key', async () => {
    const folder = await created()
    expect(await revokeKey(folder, 'release', ceremonyWays())).toEqual({
      ok: false,
      fault: 'too-few-keys',
    })
    expect(explainCeremony('too-few-keys', folder)).toContain('rotate')
  })
})
