import { beforeEach, describe, expect, test } from 'vitest'
import { addressOf, isAging, openRelease, readContents } from '#author/open-release.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { signTargets } from '#author/sign-release.ts'
import { type AppointedKey, type KeyUse, firstRoot, nextRoot } from '#author/sign-root.ts'
import { type Signer, webSigner } from '#author/signer.ts'

const now = new Date('2026-11-23T08:00:00Z')

const newKey = async (use: KeyUse): Promise<Signer & AppointedKey> => {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  return { ...(await webSigner(crypto.subtle, pair)), use }
}

const manifest = {
  schema: 'release/1' as const,
  number: 7,
  deployment: 'bourg',
  builtAt: '2026-11-23T08:00:00.000Z',
  files: [{ name: 'front', sha256: 'a'.repeat(64), bytes: 2 }],
}

/** Two generations: the first release key has left with the first. */
let old: Signer
let current: Signer
let roots: Uint8Array<ArrayBuffer>[]
beforeEach(async () => {
  const holders = [await newKey('root'), await newKey('root'), await newKey('root')]
  const [first, second] = [await newKey('release'), await newKey('release')]
  const root = await firstRoot([...holders, first, await newKey('hub')], holders, now)
  const next = await nextRoot(root, { leaving: first.keyid, coming: second, signers: holders }, now)
  if (!next.ok) throw new Error(next.fault)
  roots = [root, next.value]
  old = first
  current = second
})

const open = async (signer: Signer, change: object = {}, number = 7) => {
  const bytes = await signTargets({ ...manifest, ...change }, signer, now)
  return openRelease(number, roots, (address) =>
    Promise.resolve(address === `metadata/${number}.targets.json` ? bytes : undefined),
  )
}

describe('a release that was signed', () => {
  test('by the key of today, or by one that has left, is told apart', async () => {
    expect(await open(current)).toEqual({
      ok: true,
      value: { manifest, isCurrent: true, expires: '2027-12-28T08:00:00Z' },
    })
    expect(await open(old)).toMatchObject({ ok: true, value: { isCurrent: false } })
  })

  test('by anybody else, or under another number, is refused in French', async () => {
    expect(await open(await newKey('release'))).toMatchObject({
      ok: false,
      fault: expect.stringContaining('signatures valables'),
    })
    expect(await open(current, {}, 8)).toMatchObject({
      ok: false,
      fault: expect.stringContaining('n° 8'),
    })
    const bad = { files: [{ ...manifest.files[0], name: '../etc' }] }
    expect(await open(current, bad)).toMatchObject({ ok: false })
  })

  test('and is not there, or is no metadata, is told', async () => {
    const missing = await openRelease(7, roots, () => Promise.resolve(undefined))
    expect(missing).toEqual({ ok: false, fault: 'La publication n° 7 n’est pas là.' })
    const rubbish = await openRelease(7, roots, () => Promise.resolve(new Uint8Array([123])))
    expect(rubbish.ok).toBe(false)
  })
})

test('a release is signed again three months before it is out of date', () => {
  const opened = { manifest, isCurrent: true, expires: '2027-12-28T08:00:00Z' }
  expect(isAging(opened, new Date('2027-09-01T00:00:00Z'))).toBe(false)
  expect(isAging(opened, new Date('2027-10-01T00:00:00Z'))).toBe(true)
})

test('files are read by the address that terminals fetch them at', () => {
  expect(addressOf({ name: 'guides/bourse', sha256: 'b'.repeat(64) })).toBe(
    `targets/guides/${'b'.repeat(64)}.bourse.json`,
  )
})

test.each([
  ['cut short', '{"a":1', 'x'],
  ['not JSON', 'rubbish', undefined],
  ['of another time', '{"a":1}', undefined],
])('contents %s are named', async (_what, text, wrongHash) => {
  const bytes = new TextEncoder().encode(text)
  const sha256 = wrongHash === undefined ? await sha256Of(bytes) : 'c'.repeat(64)
  const file = { name: 'guides/bourse', sha256, bytes: bytes.length }
  expect(await readContents([file], () => Promise.resolve(bytes))).toEqual({
    ok: false,
    fault: 'guides/bourse',
  })
})

test('contents that are not UTF-8 are named', async () => {
  const bytes = Uint8Array.of(0xe9)
  const file = { name: 'front', sha256: await sha256Of(bytes), bytes: 1 }
  expect(await readContents([file], () => Promise.resolve(bytes))).toEqual({
    ok: false,
    fault: 'front',
  })
})

test('contents without a front are none', async () => {
  expect(await readContents([], () => Promise.resolve(undefined))).toEqual({
    ok: false,
    fault: 'front',
  })
})
