import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { crypto } from './client.ts'
import { newSigner } from './repository.ts'

const message = new TextEncoder().encode('message')

test('an Ed25519 signature is that of its key and of its message', async () => {
  const [signer, other] = [newSigner(), newSigner()]
  const signature = sign(null, message, signer.privateKey).toString('hex')
  const key = signer.key.keyval.public
  expect(await crypto.isSignedBy(key, signature, message)).toBe(true)
  expect(await crypto.isSignedBy(other.key.keyval.public, signature, message)).toBe(false)
  expect(await crypto.isSignedBy(key, signature, new TextEncoder().encode('massage'))).toBe(false)
})

test.each(['', 'ab', 'ff'.repeat(32), '00'.repeat(32)])(
  'the key %j signs nothing, twice',
  async (key) => {
    for (let time = 0; time < 2; time += 1)
      expect(await crypto.isSignedBy(key, 'ab'.repeat(64), message)).toBe(false)
  },
)

test('SHA-256 is that of FIPS 180-4', async () => {
  const abc = new TextEncoder().encode('abc')
  expect(await crypto.sha256(abc)).toMatch(/^ba7816bf8f01cfea414140de5dae2223/)
})
