// @vitest-environment node
import { expect, test } from 'vitest'
import { type BuiltFile, listFiles } from '#author/build-release.ts'
import { addressOf } from '#author/open-release.ts'
import { signRelease } from '#author/sign-release.ts'
import { succeed } from '#contract/result.ts'
import { filesOfRelease, prepareRelease } from '../../../src/admin/publication/prepare-release.ts'
import { manifestFor, readSigned } from '../../../src/admin/publication/signing/offline-files.ts'
import { builtFiles, guidePath, newKeys, newSigner } from './a-release.ts'

const memory = { read: () => Promise.resolve(undefined), keep: () => Promise.resolve() }
const now = new Date('2026-11-23T00:00:00Z')

/** A hub that has one release, signed. */
const publishedHub = async () => {
  const keys = await newKeys()
  const files = await builtFiles()
  const manifest = {
    schema: 'release/1' as const,
    number: 7,
    deployment: 'bourg',
    builtAt: now.toISOString(),
    files: listFiles(files),
  }
  const signed = await signRelease(manifest, 3, keys.signer, now)
  const tree = new Map<string, Uint8Array<ArrayBuffer>>([
    ['metadata/1.root.json', keys.first],
    ['metadata/7.targets.json', signed.targets],
    ...files.map((file) => [addressOf(file), file.content] as const),
  ])
  return {
    keys,
    files,
    tree,
    read: (address: string) => Promise.resolve(tree.get(address)),
    releases: {
      deployment: 'bourg',
      versions: { root: 1, targets: 7, snapshot: 3 },
      releases: [{ number: 7, builtAt: now.toISOString(), isWhole: true, files: 3, bytes: 9 }],
    },
  }
}

const edited = () =>
  builtFiles((text, path) => (path === guidePath ? text.replace('minutes: ', 'minutes: 1') : text))

const prepared = async (
  { releases, read }: Awaited<ReturnType<typeof publishedHub>>,
  files: readonly BuiltFile[],
  deployment = 'bourg',
  at = now,
) =>
  prepareRelease(releases, () => Promise.resolve(succeed({ deployment, files })), {
    read,
    memory,
    now: at,
  })

test('the next number follows, and what changes is told against the newest', async () => {
  const hub = await publishedHub()
  const result = await prepared(hub, await edited())
  if (!result.ok) throw new Error(result.fault)
  const { number, snapshotVersion, before, difference, isSame } = result.value
  expect({ number, snapshotVersion, before: before?.number, isSame }).toEqual({
    number: 8,
    snapshotVersion: 4,
    before: 7,
    isSame: false,
  })
  expect(difference.guides.map(({ id, kind }) => [id, kind])).toEqual([['bourse', 'changed']])
})

test('nothing new is nothing to publish', async () => {
  const hub = await publishedHub()
  const result = await prepared(hub, hub.files)
  expect(result.ok && result.value.isSame).toBe(true)
})

test('the same content is published again before its signature is out of date', async () => {
  const hub = await publishedHub()
  const late = new Date('2027-10-01T00:00:00Z')
  const result = await prepared(hub, hub.files, 'bourg', late)
  expect(result).toMatchObject({ ok: true, value: { isSame: false, number: 8 } })
  expect(result.ok && result.value.renews).toMatch(/^2027-/)
})

test('a release that the known keys have not signed is not compared with, and says so', async () => {
  const hub = await publishedHub()
  const stranger = await newSigner()
  const forged = await signRelease(
    {
      schema: 'release/1',
      number: 7,
      deployment: 'bourg',
      builtAt: now.toISOString(),
      files: listFiles(hub.files),
    },
    3,
    stranger,
    now,
  )
  hub.tree.set('metadata/7.targets.json', forged.targets)
  const result = await prepared(hub, await edited())
  expect(result.ok && result.value.before).toBeUndefined()
  expect(result.ok && result.value.notCompared).toContain('n° 7')
})

test('another deployment is refused', async () => {
  const hub = await publishedHub()
  expect(await prepared(hub, hub.files, 'ailleurs')).toMatchObject({ ok: false })
})

test('the files of an older release come back whole, or not at all', async () => {
  const hub = await publishedHub()
  const chain = await prepared(hub, hub.files)
  if (!chain.ok) throw new Error(chain.fault)
  const back = await filesOfRelease(7, chain.value.chain, hub.read)
  expect(back.ok && listFiles(back.value.files)).toHaveLength(hub.files.length)
  const search = hub.files.find(({ name }) => name === 'search')
  if (search === undefined) throw new Error('an index')
  hub.tree.set(addressOf(search), new TextEncoder().encode('{}'))
  const damaged = await filesOfRelease(7, chain.value.chain, hub.read)
  expect(damaged.ok ? '' : damaged.fault).toContain('« search »')
})

test('what comes back signed must be of these files, by a key that is admitted', async () => {
  const hub = await publishedHub()
  const result = await prepared(hub, await edited())
  if (!result.ok) throw new Error(result.fault)
  const preparation = result.value
  const manifest = manifestFor(preparation, now)
  const fileOf = async (signer = hub.keys.signer, of = manifest) => {
    const { targets, snapshot } = await signRelease(of, 4, signer, now)
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    return JSON.stringify({
      schema: 'signed-release/1',
      number: of.number,
      targets: decode(targets),
      snapshot: decode(snapshot),
    })
  }
  expect((await readSigned(await fileOf(), preparation)).ok).toBe(true)
  const why = async (text: string) => {
    const read = await readSigned(text, preparation)
    return read.ok ? 'accepted' : read.fault
  }
  expect(await why('{}')).toContain('.signee.json')
  expect(await why(await fileOf(await newSigner()))).toContain('Il manque des signatures')
  expect(await why(await fileOf(undefined, { ...manifest, number: 9 }))).toContain('n° 9')
  expect(
    await why(await fileOf(undefined, { ...manifest, files: listFiles(hub.files) })),
  ).toContain('Les textes ont changé')
})
