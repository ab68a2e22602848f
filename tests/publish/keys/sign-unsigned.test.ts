import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Of } from '#author/sha256-of.ts'
import { releaseFingerprint } from '#author/release-fingerprint.ts'
import { createKeys } from '#publish/keys/ceremony.ts'
import { readLatestRoot } from '#publish/keys/key-folder.ts'
import { signUnsigned } from '#publish/keys/sign-unsigned.ts'
import { checkSignatures } from '#seal/check-signatures.ts'
import { parseRoot, parseTargets } from '#seal/parse-metadata.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { borrowFolder, ceremonyWays } from './act-alone.ts'

const text = '{"hello":"bonjour"}'

const prepared = async (folder: string, content = text) => {
  const bytes = new TextEncoder().encode(text)
  const manifest = {
    schema: 'release/1' as const,
    number: 4,
    deployment: 'bourg',
    builtAt: '2026-11-23T08:00:00.000Z',
    files: [{ name: 'front', sha256: await sha256Of(bytes), bytes: bytes.length }],
  }
  const path = join(folder, 'publication-4.json')
  writeFileSync(
    path,
    JSON.stringify({
      schema: 'unsigned-release/1',
      manifest,
      snapshotVersion: 2,
      files: { front: content },
    }),
  )
  return { path, manifest }
}

const signing = async () => {
  const folder = borrowFolder()
  const keys = join(folder, 'keys')
  await createKeys(keys, ceremonyWays())
  const said: string[] = []
  return { folder, keys, said, ways: { ...ceremonyWays(), out: (line: string) => said.push(line) } }
}

test('what the console prepared comes back signed by the release key, after its fingerprint was shown', async () => {
  const { folder, keys, said, ways } = await signing()
  const { path, manifest } = await prepared(folder)
  const signed = await signUnsigned(keys, path, ways)
  if (!signed.ok) throw new Error(signed.fault)
  expect(signed.value).toBe(join(folder, 'publication-4.signee.json'))
  expect(said.join('\n')).toContain(await releaseFingerprint(manifest))

  const file = JSON.parse(readFileSync(signed.value, 'utf8')) as { targets: string }
  const targets = parseTargets(new TextEncoder().encode(file.targets))
  const latest = readLatestRoot(keys)
  const root = latest && parseRoot(latest.bytes)
  if (!targets.ok || !root?.ok) throw new Error('readable')
  const crypto = webCrypto(globalThis.crypto.subtle)
  expect((await checkSignatures(targets.value, root.value.signed, crypto)).ok).toBe(true)
})

test('a text that is not the one announced is not signed', async () => {
  const { folder, keys, ways } = await signing()
  const { path } = await prepared(folder, text.replace('bonjour', 'argent'))
  expect(await signUnsigned(keys, path, ways)).toEqual({
    ok: false,
    fault: '« front » n’est pas le fichier annoncé : rien n’est signé.',
  })
})

test('any other file is refused with a sentence', async () => {
  const { folder, keys, ways } = await signing()
  const other = join(folder, 'other.json')
  writeFileSync(other, '{}')
  for (const path of [other, join(folder, 'nowhere.json')]) {
    expect(await signUnsigned(keys, path, ways)).toMatchObject({ ok: false })
  }
})
