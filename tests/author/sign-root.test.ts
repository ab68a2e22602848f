import { Metadata, MetadataKind, Root } from '@tufjs/models'
import { expect, test } from 'vitest'
import { type AppointedKey, type KeyUse, firstRoot, nextRoot } from '#author/sign-root.ts'
import { type Signer, webSigner } from '#author/signer.ts'
import { parseRoot } from '#seal/parse-metadata.ts'

const now = new Date('2026-11-23T08:00:00Z')

const newKey = async (use: KeyUse): Promise<Signer & AppointedKey> => {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  return { ...(await webSigner(crypto.subtle, pair)), use }
}

const roots = () => Promise.all([newKey('root'), newKey('root'), newKey('root')])

async function begin() {
  const holders = await roots()
  const [release, hub] = [await newKey('release'), await newKey('hub')]
  const bytes = await firstRoot([...holders, release, hub], holders, now)
  return { holders, release, hub, bytes }
}

const asModel = (bytes: Uint8Array) =>
  Metadata.fromJSON(MetadataKind.Root, JSON.parse(new TextDecoder().decode(bytes)))

const read = (bytes: Uint8Array<ArrayBuffer>) => {
  const parsed = parseRoot(bytes)
  if (!parsed.ok) throw new Error(parsed.fault.code)
  return parsed.value.signed
}

const next = async (before: Uint8Array<ArrayBuffer>, change: Parameters<typeof nextRoot>[1]) => {
  const made = await nextRoot(before, change, now)
  if (!made.ok) throw new Error(made.fault)
  return made.value
}

test('each generation is one that the models of tuf-js verify, by its own keys and by those before', async () => {
  const { holders, release, bytes } = await begin()
  const first = asModel(bytes)
  first.verifyDelegate('root', first)
  const [leaving, ...others] = holders
  const coming = await newKey('root')
  const second = await next(bytes, {
    leaving: leaving?.keyid,
    coming,
    signers: [...others, coming],
  })
  first.verifyDelegate('root', asModel(second))
  asModel(second).verifyDelegate('root', asModel(second))
  const marie = await newKey('release')
  const third = await next(second, { coming: marie, signers: [...others, coming] })
  asModel(second).verifyDelegate('root', asModel(third))
  expect(asModel(third).signed).toBeInstanceOf(Root)
  expect(read(third).roles.targets).toEqual({
    keyids: [release.keyid, marie.keyid],
    threshold: 1,
  })
})

test.each([
  ['a key that is not there', 'unknown-key'],
  ['a key that is there already', 'known-key'],
  ['the only key of a role', 'too-few-keys'],
  ['without enough holders', 'too-few-signers'],
  ['after what is no root', 'bad-root'],
])('%s changes nothing', async (_what, fault) => {
  const { holders, release, hub, bytes } = await begin()
  const change = {
    'unknown-key': { leaving: 'nobody', signers: holders },
    'known-key': { coming: release, signers: holders },
    'too-few-keys': { leaving: hub.keyid, signers: holders },
    'too-few-signers': { coming: await newKey('release'), signers: holders.slice(0, 1) },
    'bad-root': { signers: holders },
  }[fault]
  if (!change) throw new Error('every fault has its change')
  const before = fault === 'bad-root' ? new Uint8Array([1]) : bytes
  expect(await nextRoot(before, change, now)).toEqual({ ok: false, fault })
})
