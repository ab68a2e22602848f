/** The part of a browser that gives passkeys, so that a screen can be walked without one. */
import { vi } from 'vitest'

const bytes = () => new ArrayBuffer(4)

/** `refuse`: name of the `DOMException` that the browser would raise. */
export function installAuthenticator(refuse?: () => string | undefined) {
  const answer = (response: object) => {
    const name = refuse?.()
    if (name !== undefined) return Promise.reject(new DOMException('no', name))
    return Promise.resolve({
      id: 'abc',
      rawId: bytes(),
      type: 'public-key',
      authenticatorAttachment: 'platform',
      response: { clientDataJSON: bytes(), ...response },
      getClientExtensionResults: () => ({}),
    })
  }
  const credentials = {
    create: vi.fn(() => answer({ attestationObject: bytes(), getTransports: () => ['internal'] })),
    get: vi.fn(() => answer({ authenticatorData: bytes(), signature: bytes() })),
  }
  vi.stubGlobal('PublicKeyCredential', vi.fn())
  Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true })
  return credentials
}
