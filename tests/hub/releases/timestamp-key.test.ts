import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { lockKey, newSigningKey } from '#publish/keys/key-file.ts'
import { openTimestampKey } from '../../../src/hub/releases/timestamp-key.ts'
import { nodeSealCrypto } from '../../../src/hub/releases/node-seal-crypto.ts'

const phrase = 'une phrase secrète'
const lockedFile = (use: 'hub' | 'release') => {
  const key = newSigningKey(use, use)
  const locked = lockKey(key, phrase, 2 ** 10)
  if (!locked.ok) throw new Error(locked.fault)
  return { key, text: JSON.stringify(locked.value) }
}

test('the file that the ceremony leaves opens with its passphrase, and signs', async () => {
  const { key, text } = lockedFile('hub')
  const opened = await openTimestampKey(text, phrase)
  if (!opened.ok) throw new Error(opened.fault)
  expect([opened.value.keyid, opened.value.publicHex]).toEqual([key.keyid, key.publicHex])
  const message = new Uint8Array([1, 2, 3])
  const signature = opened.value.sign(message)
  expect(await nodeSealCrypto.isSignedBy(key.publicHex, signature, message)).toBe(true)
  expect(await nodeSealCrypto.isSignedBy(key.publicHex, signature, new Uint8Array([1]))).toBe(false)
})

test('a wrong passphrase, a changed file, another key or no key is refused by name', async () => {
  const { text } = lockedFile('hub')
  const faultOf = async (content: string, passphrase = phrase) => {
    const opened = await openTimestampKey(content, passphrase)
    return opened.ok ? 'ok' : opened.fault
  }
  expect(await faultOf(text, 'une autre phrase')).toBe('wrong-passphrase')
  expect(await faultOf(text.replace('"name":"hub"', '"name":"hub-1"'))).toBe('wrong-passphrase')
  expect(await faultOf(lockedFile('release').text)).toBe('not-the-hub-key')
  for (const junk of ['', '{}', text.slice(1)]) expect(await faultOf(junk)).toBe('not-a-key')
})

test('what is no key of the curve signs nothing', async () => {
  const { publicKey } = generateKeyPairSync('ed25519')
  const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
  const message = new Uint8Array([1])
  expect(await nodeSealCrypto.isSignedBy(hex, 'f'.repeat(128), message)).toBe(false)
  expect(await nodeSealCrypto.isSignedBy('f'.repeat(64), '0'.repeat(128), message)).toBe(false)
  expect(await nodeSealCrypto.isSignedBy('ff', '00', message)).toBe(false)
})
