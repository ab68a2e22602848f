/** The terminal's own Ed25519 key (RFC 8032): made here, by a browser that will sign with it and never give it away. */
import { fingerprintLength } from '#contract/enrolment.ts'
import { toHex } from '#seal/hex.ts'

/** Ours to keep in IndexedDB: the browser stores the keys themselves, not their bytes in a form that a page can read. */
export type KeyPair = CryptoKeyPair

const bytesOf = (text: string) => new TextEncoder().encode(text)

export const newKeyPair = (): Promise<KeyPair> =>
  // Not extractable: that says it of the private key; a public one always is.
  crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])

/** 32 bytes in hexadecimal. */
export const publicKeyOf = async ({ publicKey }: KeyPair): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))

/** 64 bytes in hexadecimal. */
export const signText = async ({ privateKey }: KeyPair, text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytesOf(text))))

export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

/** What is compared by telephone, as `contract/enrolment.ts` says. */
export const fingerprintOf = async ({ publicKey }: KeyPair): Promise<string> => {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return (await sha256Of(raw)).slice(0, fingerprintLength)
}

/** 16 random bytes in hexadecimal. */
export const randomName = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)))
