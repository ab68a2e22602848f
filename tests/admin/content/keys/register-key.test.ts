import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerKey } from '../../../../src/admin/content/keys/register-key.ts'
import { sealingKeyOf } from '#seal/assisted/security-key.ts'

/** As far as a page sees them. */
class Response {
  readonly algorithm: number
  readonly spki: ArrayBuffer | null
  constructor(algorithm: number, spki: ArrayBuffer | null) {
    this.algorithm = algorithm
    this.spki = spki
  }
  getPublicKeyAlgorithm = () => this.algorithm
  getPublicKey = () => this.spki
}
class Credential {
  readonly rawId = Uint8Array.from({ length: 16 }, (_, at) => at).buffer
  readonly response: Response | undefined
  readonly prf: object
  constructor(prf: object, response?: Response) {
    this.prf = prf
    this.response = response
  }
  getClientExtensionResults = () => ({ prf: this.prf })
}

const spki = new Uint8Array(91).fill(4).buffer
const secret = new Uint8Array(32).fill(9)
const order = { rpId: 'escale.example', aidant: 'hina', today: '2026-11-30', known: ['AAAA'] }

const credentials = { create: vi.fn(), get: vi.fn() }
beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', Credential)
  vi.stubGlobal('AuthenticatorAttestationResponse', Response)
  Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

describe('a key that keeps a secret', () => {
  test('gives it as it is made, and only public halves are kept', async () => {
    const prf = { enabled: true, results: { first: secret.buffer } }
    credentials.create.mockResolvedValue(new Credential(prf, new Response(-7, spki)))
    const made = await registerKey(order)
    expect(made).toMatchObject({
      ok: true,
      value: {
        name: 'Clé du 2026-11-30',
        rpId: 'escale.example',
        algorithm: 'ES256',
        sealTo: await sealingKeyOf(secret),
      },
    })
    expect(credentials.get).not.toHaveBeenCalled()
    expect(credentials.create.mock.calls[0]?.[0]).toMatchObject({
      publicKey: {
        excludeCredentials: [{ type: 'public-key' }],
        authenticatorSelection: {
          userVerification: 'required',
          authenticatorAttachment: 'cross-platform',
        },
      },
    })
  })

  test('or is asked a second time, as most are', async () => {
    credentials.create.mockResolvedValue(new Credential({ enabled: true }, new Response(-8, spki)))
    credentials.get.mockResolvedValue(new Credential({ results: { first: secret } }))
    expect(await registerKey(order)).toMatchObject({
      ok: true,
      value: { algorithm: 'EdDSA', sealTo: await sealingKeyOf(secret) },
    })
  })
})

describe('what cannot be a key of an aidant', () => {
  test('one without a secret', async () => {
    credentials.create.mockResolvedValue(new Credential({}, new Response(-7, spki)))
    expect(await registerKey(order)).toEqual({ ok: false, fault: 'no-prf' })
  })

  test('one that signs otherwise', async () => {
    const prf = { enabled: true }
    credentials.create.mockResolvedValue(new Credential(prf, new Response(-257, spki)))
    expect(await registerKey(order)).toEqual({ ok: false, fault: 'other-algorithm' })
  })

  test.each([
    ['NotAllowedError', 'cancelled'],
    ['InvalidStateError', 'known'],
    ['SecurityError', 'impossible'],
    ['NotSupportedError', 'impossible'],
  ])('what the browser refuses as %s', async (name, fault) => {
    credentials.create.mockRejectedValue(new DOMException('no', name))
    expect(await registerKey(order)).toEqual({ ok: false, fault })
  })
})
