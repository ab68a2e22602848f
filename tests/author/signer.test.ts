import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { namePublicKey, tufKeyOf, webSigner } from '#author/signer.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'
import { webCrypto } from '#seal/seal-crypto.ts'

test('a browser’s key signs without being let out, and terminals accept what it signs', async () => {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow()
  const signer = await webSigner(crypto.subtle, pair)
  const message = new TextEncoder().encode('message')
  const signature = Buffer.from(await signer.sign(message)).toString('hex')
  const seal = webCrypto(crypto.subtle)
  expect(await seal.isSignedBy(signer.publicHex, signature, message)).toBe(true)
})

test('a key is named as terminals name it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
      const publicHex = Buffer.from(bytes).toString('hex')
      const { keyid } = await namePublicKey(publicHex)
      const form = canonicalBytes(tufKeyOf(publicHex)) ?? ''
      expect(keyid).toBe(createHash('sha256').update(form).digest('hex'))
    }),
  )
})
