import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askKey, knowsKeys } from '#kiosk/io/security-key.ts'

class Response {
  readonly clientDataJSON = Uint8Array.of(1).buffer
  readonly authenticatorData = Uint8Array.of(2).buffer
  readonly signature = Uint8Array.of(3).buffer
}
class Credential {
  readonly rawId = Uint8Array.of(0, 255).buffer
  readonly response = new Response()
  readonly extensions: object
  constructor(extensions: object) {
    this.extensions = extensions
  }
  getClientExtensionResults = () => this.extensions
}

const get = vi.fn()
beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', Credential)
  vi.stubGlobal('AuthenticatorAssertionResponse', Response)
  Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

const question = (signal = new AbortController().signal) => ({
  rpId: 'escale.example',
  challenge: 'AQID',
  credentials: ['AP8'],
  salt: Uint8Array.of(7),
  signal,
})

test('the PIN is asked for, and what the key says comes back as bytes', async () => {
  const first = Uint8Array.of(9, 9).subarray(1)
  get.mockResolvedValue(new Credential({ prf: { results: { first } } }))
  expect(await askKey(question())).toEqual({
    ok: true,
    value: {
      credential: 'AP8',
      clientData: Uint8Array.of(1),
      authenticatorData: Uint8Array.of(2),
      signature: Uint8Array.of(3),
      prf: Uint8Array.of(9),
    },
  })
  expect(get.mock.calls[0]?.[0]).toMatchObject({
    publicKey: {
      rpId: 'escale.example',
      userVerification: 'required',
      challenge: Uint8Array.of(1, 2, 3),
      allowCredentials: [{ type: 'public-key', id: Uint8Array.of(0, 255) }],
    },
  })
})

test('a key that has no secret for us answers without one', async () => {
  get.mockResolvedValue(new Credential({}))
  expect(await askKey(question())).toMatchObject({ ok: true, value: { prf: undefined } })
})

test('silence says as much as the browser does', async () => {
  get.mockResolvedValue(null)
  expect(await askKey(question())).toEqual({ ok: false, fault: 'no-answer' })
  for (const [name, fault] of [
    ['NotAllowedError', 'no-answer'],
    ['SecurityError', 'impossible'],
  ]) {
    get.mockRejectedValue(new DOMException('no', name))
    expect(await askKey(question())).toEqual({ ok: false, fault })
  }
  const stopped = new AbortController()
  stopped.abort()
  get.mockRejectedValue(new DOMException('no', 'AbortError'))
  expect(await askKey(question(stopped.signal))).toEqual({ ok: false, fault: 'cancelled' })
})

test('a browser that knows of no key is not asked', () => {
  expect(knowsKeys()).toBe(true)
  vi.unstubAllGlobals()
  expect(knowsKeys()).toBe('PublicKeyCredential' in globalThis)
})
