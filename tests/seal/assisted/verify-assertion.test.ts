import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assertion, verifyAssertion } from '#seal/assisted/verify-assertion.ts'
import { aSecurityKey, origin, rpId, type Touch } from './a-security-key.ts'

const challenge = 'Zm9yIHRoaXMgdGltZSBvbmx5'
const expected = { challenge, origin, rpId }

async function answered(touch: Partial<Touch> = {}, key = aSecurityKey()) {
  const { known, touch: touched } = await key
  return verifyAssertion(await touched({ challenge, ...touch }), known, expected)
}

describe.each(['ES256', 'EdDSA'] as const)('a security key that signs by %s', (algorithm) => {
  test('is the one, and says how many times it was used', async () => {
    for (const count of [0, 1, 2 ** 31 + 7])
      expect(await answered({ count }, aSecurityKey(algorithm))).toEqual({ ok: true, value: count })
  })

  test('is not another: no signature of one is taken for the other', async () => {
    const [one, other] = [await aSecurityKey(algorithm), await aSecurityKey(algorithm)]
    const assertion = await one.touch({ challenge })
    expect(await verifyAssertion(assertion, other.known, expected)).toEqual({
      ok: false,
      fault: 'bad-signature',
    })
  })

  test('says nothing any more once a bit of its answer is another', async () => {
    const { known, touch } = await aSecurityKey(algorithm)
    const assertion = await touch({ challenge })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(['authenticatorData', 'clientData', 'signature'] as const)),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (part, at, bit) => {
          const bytes = Uint8Array.from(assertion[part])
          bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit)
          const changed: Assertion = { ...assertion, [part]: bytes }
          expect((await verifyAssertion(changed, known, expected)).ok).toBe(false)
        },
      ),
    )
  })
})

test('an answer to another question, of another page, another host or a frame is none', async () => {
  const fault = { ok: false, fault: 'bad-client-data' }
  expect(await answered({ challenge: 'YW5vdGhlciBxdWVzdGlvbg' })).toEqual(fault)
  expect(await answered({ said: { origin: 'https://escale.example.evil' } })).toEqual(fault)
  expect(await answered({ said: { type: 'webauthn.create' } })).toEqual(fault)
  expect(await answered({ said: { crossOrigin: true } })).toEqual(fault)
  expect(await answered({ host: 'evil.example' })).toEqual({ ok: false, fault: 'bad-key-data' })
})

test('a key that nobody touched, or whose PIN nobody gave, opens nothing', async () => {
  for (const flags of [0, 1, 4])
    expect(await answered({ flags })).toEqual({ ok: false, fault: 'bad-key-data' })
})

test('what is no signature at all is refused, and nothing more', async () => {
  const { known, touch } = await aSecurityKey()
  const assertion = await touch({ challenge })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
      const signature = Uint8Array.from(bytes)
      expect(await verifyAssertion({ ...assertion, signature }, known, expected)).toEqual({
        ok: false,
        fault: 'bad-signature',
      })
    }),
  )
})
