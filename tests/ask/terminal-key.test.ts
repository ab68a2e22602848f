import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fingerprintOf, newKeyPair, publicKeyOf, randomName, signText } from '#ask/terminal-key.ts'
import { fingerprintOf as fingerprintAtHub, isSignedBy } from '#hub/fleet/terminal-key.ts'

test('what the terminal signs, the hub verifies', async () => {
  const keys = await newKeyPair()
  const signature = await signText(keys, 'escale-request/1\nGET')
  const publicKey = await publicKeyOf(keys)
  expect(await isSignedBy(publicKey, signature, Buffer.from('escale-request/1\nGET'))).toBe(true)
  expect(await isSignedBy(publicKey, signature, Buffer.from('escale-request/1\nPOST'))).toBe(false)
})

test('its private half never leaves the browser', async () => {
  const { privateKey } = await newKeyPair()
  expect(privateKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
})

test('both sides read the same fingerprint to each other', async () => {
  const keys = await newKeyPair()
  const publicKey = await publicKeyOf(keys)
  expect(await fingerprintOf(keys)).toBe(fingerprintAtHub(publicKey))
  const sha256 = createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex')
  expect(sha256).toContain(await fingerprintOf(keys))
})

test('random names are not the same twice', () => {
  expect(randomName()).toMatch(/^[0-9a-f]{32}$/)
  expect(randomName()).not.toBe(randomName())
})
