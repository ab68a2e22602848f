import { sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { lockKey, newSigningKey, readKeyFile, unlockKey } from '#publish/keys/key-file.ts'

const passphrase = 'trois petits cagous'
const cost = 2 ** 10

const locked = () => {
  const key = newSigningKey('release', 'release')
  const file = lockKey(key, passphrase, cost)
  if (!file.ok) throw new Error(file.fault)
  return { key, file: file.value }
}

test('a key comes back from its file, and signs as before', () => {
  const { key, file } = locked()
  const read = readKeyFile(JSON.stringify(file))
  const again = read.ok ? unlockKey(read.value, passphrase) : read
  expect(again).toMatchObject({ ok: true, value: { name: 'release', keyid: key.keyid } })
  const message = Buffer.from('message')
  const signature = again.ok && sign(null, message, again.value.privateKey)
  expect(signature && verify(null, message, key.privateKey, signature)).toBe(true)
})

test('the file does not hold the key in clear', () => {
  const { key, file } = locked()
  const secret = key.privateKey
    .export({ format: 'der', type: 'pkcs8' })
    .subarray(-32)
    .toString('hex')
  expect(JSON.stringify(file)).not.toContain(secret)
})

test('another passphrase, or a file changed anywhere, opens nothing', () => {
  const { file } = locked()
  const wrong = { ok: false, fault: 'wrong-passphrase' }
  expect(unlockKey(file, 'trois petits cagous.')).toEqual(wrong)
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
    expect(unlockKey({ ...file, ...change }, passphrase), Object.keys(change).join()).toEqual(wrong)
})

test('accents typed in two ways are the same passphrase', () => {
  const key = newSigningKey('hub', 'hub')
  const file = lockKey(key, 'cle\u0301 du serveur', cost)
  expect(file.ok && unlockKey(file.value, 'cl\u00e9 du serveur').ok).toBe(true)
})

test('a passphrase of eleven characters is refused', () => {
  expect(lockKey(newSigningKey('hub', 'hub'), 'x'.repeat(11), cost)).toEqual({
    ok: false,
    fault: 'short-passphrase',
  })
})

test.each(['', '{}', '[]', 'null'])('%j is no key', (text) => {
  expect(readKeyFile(text)).toEqual({ ok: false, fault: 'not-a-key' })
})

test('a file that asks for all our memory is no key', () => {
  const { file } = locked()
  expect(readKeyFile(JSON.stringify({ ...file, cost: 2 ** 30 }))).toEqual({
    ok: false,
    fault: 'not-a-key',
  })
})
