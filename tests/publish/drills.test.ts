// @whole: what is done when a key is lost or stolen, from the keys to the terminals, as docs/releases.md tells it.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signRelease } from '#author/sign-release.ts'
import { type Signer, webSigner } from '#author/signer.ts'
import { openKey, rotateKey } from '#publish/keys/ceremony.ts'
import { readRoots } from '#publish/keys/key-folder.ts'
import { releaseFolder } from '#publish/release-folder.ts'
import { signNow } from '#publish/sign-now.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { goodDay } from './borrow-deployment.ts'
import { borrowFolder, ceremonyWays } from './keys/act-alone.ts'
import { newPublisher, terminalOf } from './publisher.ts'

const now = new Date(`${goodDay}T00:00:00Z`)
const nothing = new Uint8Array()

async function begin() {
  const publisher = await newPublisher()
  expect(await publisher.release()).toMatchObject({ code: 0 })
  const terminal = terminalOf(publisher.files())
  expect(await terminal.verdict()).toBe('ok')
  /** The terminal comes back, and finds what the folder holds now. */
  const visit = () => {
    terminal.fetch = terminalOf(publisher.files()).fetch
    return terminal.verdict()
  }
  return { ...publisher, terminal, visit }
}

/**
 * Signs the last release again under the next number, and says with the hub's key of `keys` that it is the latest: what a
 * console does, and what a thief does who does not ask our command whether they may.
 */
async function signAgain(signer: Signer, keys: string, out: string) {
  const folder = releaseFolder(out)
  const hub = await openKey(keys, 'hub', ceremonyWays())
  const standing = await folder.standing()
  if (!hub.ok || !standing.ok) throw new Error('everything is there')
  const { targets, snapshot } = standing.value.versions
  const last = parseTargets((await folder.read(`metadata/${targets}.targets.json`)) ?? nothing)
  const listed = last.ok ? manifestOf(last.value.signed) : last
  if (!listed.ok) throw new Error('the last release is good')
  const manifest = { ...listed.value, number: targets + 1 }
  const metadata = await signRelease(manifest, snapshot + 1, signer, now)
  const signed = { manifest, snapshotVersion: snapshot + 1, ...metadata }
  await folder.take({ roots: readRoots(keys), files: [], signed })
  await signNow(out, readRoots(keys), hub.value, now)
}

const newBrowserKey = async () => {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  return webSigner(crypto.subtle, pair)
}

const releaseKeyOf = async (keys: string) => {
  const key = await openKey(keys, 'release', ceremonyWays())
  if (!key.ok) throw new Error(key.fault)
  return key.value
}

test('the release key is stolen: after a rotation, what it signs is refused and the new one’s release is taken', async () => {
  const { keys, rename, release, visit, terminal, out } = await begin()
  const stolen = join(borrowFolder(), 'keys')
  cpSync(keys, stolen, { recursive: true })
  await signAgain(await releaseKeyOf(stolen), stolen, out)
  expect(await visit()).toBe('ok')
  expect(terminal.versionOf('targets')).toBe(2)

  expect(await rotateKey(keys, 'release', ceremonyWays(['release'], now))).toMatchObject({
    ok: true,
  })
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  expect(await release()).toMatchObject({ code: 0 })
  expect(await visit()).toBe('ok')
  expect(terminal.trusted()).toContainEqual(['root', 2])
  expect(terminal.versionOf('targets')).toBe(3)

  await signAgain(await releaseKeyOf(stolen), stolen, out)
  expect(await visit()).toBe('below-threshold')
  expect(terminal.versionOf('targets')).toBe(3)
})

test('the same content under a new key is signed under a new number, and taken', async () => {
  const { keys, release, visit, terminal } = await begin()
  await rotateKey(keys, 'release', ceremonyWays([], now))
  expect((await release()).out).toContain('n’est plus reconnue')
  expect(await visit()).toBe('ok')
  expect(terminal.versionOf('root')).toBe(2)
  expect(terminal.versionOf('targets')).toBe(2)
})

test('the hub was broken into: a new key and a timestamp are enough', async () => {
  const { keys, run, out, visit, terminal } = await begin()
  // The thief announces for as long as it lasts: each timestamp is a version higher.
  for (let time = 0; time < 5; time += 1) await run('timestamp', keys, out)
  expect(await visit()).toBe('ok')
  expect(terminal.versionOf('timestamp')).toBe(6)

  await rotateKey(keys, 'hub', ceremonyWays(['hub'], now))
  rmSync(join(out, 'metadata/timestamp.json'))
  expect(await run('timestamp', keys, out)).toMatchObject({ code: 0 })
  expect(await visit()).toBe('ok')
  expect(terminal.trusted()).toContainEqual(['root', 2])
  expect(terminal.versionOf('timestamp')).toBe(1)
})

test('a key of a browser is admitted, signs a release, is rotated and revoked: terminals follow', async () => {
  const { keys, run, release, visit, terminal, out, files } = await begin()
  const browser = await newBrowserKey()
  expect(await run('admit', keys, browser.publicHex, '--as', 'marie')).toMatchObject({ code: 0 })
  expect((await run('list', keys)).out).toContain('marie')
  expect(await release()).toMatchObject({ code: 0 })
  expect(await visit()).toBe('ok')

  await signAgain(browser, keys, out)
  expect(await visit()).toBe('ok')
  expect([terminal.versionOf('root'), terminal.versionOf('targets')]).toEqual([2, 2])

  const other = await newBrowserKey()
  expect(await run('rotate', keys, 'marie', other.publicHex)).toMatchObject({ code: 0 })
  await release()
  await signAgain(browser, keys, out)
  expect(await visit()).toBe('below-threshold')
  await signAgain(other, keys, out)
  expect(await visit()).toBe('ok')

  expect(await run('revoke', keys, 'marie')).toMatchObject({ code: 0 })
  await release()
  expect(await visit()).toBe('ok')
  expect(terminal.versionOf('root')).toBe(4)
  await signAgain(other, keys, out)
  expect(await visit()).toBe('below-threshold')
  expect(files().has('metadata/4.root.json')).toBe(true)
})
