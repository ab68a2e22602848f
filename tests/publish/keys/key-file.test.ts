import { verify } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  lockKey,
  newSigningKey,
  publicKeyFile,
  readKeyFile,
  unlockKey,
} from '#publish/keys/key-file.ts'

const passphrase = 'trois petits cagous'
const cost = 2 ** 10

const locked = async () => {
  const key = await newSigningKey('release', 'release')
  const file = lockKey(key, passphrase, cost)
  if (!file.ok) throw new Error(file.fault)
  return { key, file: file.value }
}

test('a key comes back from its file, and signs as before', async () => {
  const { key, file } = await locked()
  const read = readKeyFile(JSON.stringify(file))
  const again =
    read.ok && read.value.schema === 'signing-key/1'
      ? await unlockKey(read.value, passphrase)
      : read
  expect(again).toMatchObject({ ok: true, value: { name: 'release', keyid: key.keyid } })
  const message = new TextEncoder().encode('message')
  const signature = again.ok && 'sign' in again.value && (await again.value.sign(message))
  expect(signature && verify(null, message, key.privateKey, signature)).toBe(true)
})

test('the file does not hold the key in clear', async () => {
  const { key, file } = await locked()
  const secret = key.privateKey
    .export({ format: 'der', type: 'pkcs8' })
    .subarray(-32)
    .toString('hex')
  expect(JSON.stringify(file)).not.toContain(secret)
})

test('another passphrase, or a file changed anywhere, opens nothing', async () => {
  const { file } = await locked()
  const wrong = { ok: false, fault: 'wrong-passphrase' }
  expect(await unlockKey(file, 'trois petits cagous.')).toEqual(wrong)
  const flipped = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)
  for (const change of [
    { use: 'root' as const },
    { name: 'hub' },
    { keyid: flipped(file.keyid) },
    { public: flipped(file.public) },
    { salt: flipped(file.salt) },
    { nonce: flipped(file.nonce) },
    { tag: flipped(file.tag) },
    { secret: flipped(file.secret) },
  ])
    expect(await unlockKey({ ...file, ...change }, passphrase), Object.keys(change).join()).toEqual(
      wrong,
    )
})

test('accents typed in two ways are the same passphrase', async () => {
  const key = await newSigningKey('hub', 'hub')
  const file = lockKey(key, 'cle\u0301 du serveur', cost)
  const opened = file.ok && (await unlockKey(file.value, 'cl\u00e9 du serveur'))
  expect(opened && opened.ok).toBe(true)
})

test('a passphrase of eleven characters is refused', async () => {
  expect(lockKey(await newSigningKey('hub', 'hub'), 'x'.repeat(11), cost)).toEqual({
    ok: false,
    fault: 'short-passphrase',
  })
})

test.each(['', '{}', '[]', 'null'])('%j is no key', (text) => {
  expect(readKeyFile(text)).toEqual({ ok: false, fault: 'not-a-key' })
})

test('a file that asks for all our memory is no key', async () => {
  const { file } = await locked()
  expect(readKeyFile(JSON.stringify({ ...file, cost: 2 ** 30 }))).toEqual({
    ok: false,
    fault: 'not-a-key',
  })
})

test('a key of a browser is told by its public part alone', async () => {
  const { key } = await locked()
  const file = await publicKeyFile('marie', 'release', key.publicHex.toUpperCase())
  expect(file).toMatchObject({ ok: true, value: { keyid: key.keyid, public: key.publicHex } })
  expect(file.ok && readKeyFile(JSON.stringify(file.value))).toEqual(file)
  expect(await publicKeyFile('marie', 'release', 'abc')).toEqual({
    ok: false,
    fault: 'bad-public-key',
  })
})
