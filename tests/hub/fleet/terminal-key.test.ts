import { expect, test } from 'vitest'
import { fingerprintOf, isSignedBy } from '../../../src/hub/fleet/terminal-key.ts'

/** RFC 8032, 7.1, TEST 2 and TEST 3. */
const vectors = [
  {
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
] as const

test.each(vectors)('a signature of RFC 8032 holds, and no other: $message', async (vector) => {
  const { key, message, signature } = vector
  const bytes = Buffer.from(message, 'hex')
  expect(await isSignedBy(key, signature, bytes)).toBe(true)
  expect(await isSignedBy(key, signature, Buffer.from('af83', 'hex'))).toBe(false)
  for (const at of [0, 63, 64, 127]) {
    const digit = signature[at] === '0' ? '1' : '0'
    const changed = `${signature.slice(0, at)}${digit}${signature.slice(at + 1)}`
    expect(await isSignedBy(key, changed, bytes)).toBe(false)
  }
})

/** The order of the group, which a signature may not carry a multiple of (RFC 8032, 5.1.7). */
const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n

const backwards = (hex: string) => Buffer.from(Buffer.from(hex, 'hex').toReversed()).toString('hex')

test('the same signature written another way does not hold', async () => {
  const [{ key, message, signature }] = vectors
  const scalar = BigInt(`0x${backwards(signature.slice(64))}`) + order
  const again = `${signature.slice(0, 64)}${backwards(scalar.toString(16).padStart(64, '0'))}`
  expect(again).toHaveLength(signature.length)
  expect(await isSignedBy(key, again, Buffer.from(message, 'hex'))).toBe(false)
})

test.each([
  ['the neutral point', `01${'00'.repeat(31)}`],
  ['a point of order 4', '00'.repeat(32)],
  ['a point of order 2', `ec${'ff'.repeat(30)}7f`],
  ['no point at all', `02${'00'.repeat(31)}`],
  ['more than the field holds', 'ff'.repeat(32)],
])('a key that is %s signs nothing', async (_what, key) => {
  // With S = 0 and R neutral, a verifier that accepts such keys says yes to some or all messages.
  const signature = `01${'00'.repeat(63)}`
  for (let message = 0; message < 32; message += 1)
    expect(await isSignedBy(key, signature, Buffer.from([message]))).toBe(false)
})

test('a fingerprint is short enough to be read aloud, and that of one key', () => {
  const [first, second] = vectors.map(({ key }) => fingerprintOf(key))
  expect(first).toMatch(/^[0-9a-f]{8}$/)
  expect(second).not.toBe(first)
})
