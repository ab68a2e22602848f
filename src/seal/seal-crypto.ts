/** The two operations trust rests on, given by the surroundings: `crypto.subtle`, the same in browsers and in Node. */
import { fromHex, toHex } from './hex.ts'

export interface SealCrypto {
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>
  /** Ed25519 (RFC 8032). Key of 32 bytes and signature of 64 in hexadecimal; a malformed one signs nothing. */
  isSignedBy(
    publicHex: string,
    signatureHex: string,
    message: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

/** What is used of WebCrypto. */
export interface Subtle<Key> {
  digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  importKey(
    format: 'raw',
    bytes: Uint8Array<ArrayBuffer>,
    algorithm: 'Ed25519',
    isExtractable: boolean,
    uses: 'verify'[],
  ): Promise<Key>
  verify(
    algorithm: 'Ed25519',
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

/** More keys than any root names are not remembered: someone is sending us keys. */
const maxRemembered = 64

/** `subtle` is `crypto.subtle`; absent from pages served over plain http. */
export function webCrypto<Key>(subtle: Subtle<Key>): SealCrypto {
  const imported = new Map<string, Promise<Key>>()
  const importKey = (publicHex: string) => {
    const known = imported.get(publicHex)
    if (known) return known
    const key = subtle.importKey('raw', fromHex(publicHex), 'Ed25519', false, ['verify'])
    if (imported.size < maxRemembered) imported.set(publicHex, key)
    return key
  }

  return {
    sha256: async (bytes) => toHex(new Uint8Array(await subtle.digest('SHA-256', bytes))),

    isSignedBy: async (publicHex, signatureHex, message) => {
      if (publicHex.length !== 64 || signatureHex.length !== 128) return false
      try {
        const key = await importKey(publicHex)
        return await subtle.verify('Ed25519', key, fromHex(signatureHex), message)
      } catch {
        // Thirty-two bytes that are not a point of the curve.
        return false
      }
    },
  }
}
