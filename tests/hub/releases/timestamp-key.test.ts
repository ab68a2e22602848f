import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { newSigner } from '../../seal/repository.ts'
import { openTimestampKey } from '../../../src/hub/releases/timestamp-key.ts'
import { nodeSealCrypto } from '../../../src/hub/releases/node-seal-crypto.ts'

const pem = { format: 'pem', type: 'pkcs8' } as const

test('the file that the ceremony leaves is the key that root names, and signs', async () => {
  const signer = newSigner()
  const opened = openTimestampKey(String(signer.privateKey.export(pem)))
  if (!opened.ok) throw new Error(opened.fault)
  const { keyid, publicHex, sign } = opened.value
  expect([keyid, publicHex]).toEqual([signer.keyid, signer.key.keyval.public])
  const message = new Uint8Array([1, 2, 3])
  expect(await nodeSealCrypto.isSignedBy(publicHex, sign(message), message)).toBe(true)
  expect(await nodeSealCrypto.isSignedBy(publicHex, sign(message), new Uint8Array([1]))).toBe(false)
})

test('another sort of key, half of one, or none is refused', () => {
  const text = String(newSigner().privateKey.export(pem))
  const { privateKey } = generateKeyPairSync('x25519')
  for (const junk of ['', '{}', text.slice(0, 60), String(privateKey.export(pem))])
    expect(openTimestampKey(junk)).toEqual({ ok: false, fault: 'not-a-key' })
})

test('what is no key of the curve signs nothing', async () => {
  const message = new Uint8Array([1])
  const publicHex = newSigner().key.keyval.public
  expect(await nodeSealCrypto.isSignedBy(publicHex, 'f'.repeat(128), message)).toBe(false)
  expect(await nodeSealCrypto.isSignedBy('f'.repeat(64), '0'.repeat(128), message)).toBe(false)
  expect(await nodeSealCrypto.isSignedBy('ff', '00', message)).toBe(false)
})
