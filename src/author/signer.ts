/** Whoever can sign: a key file unlocked on the command line, or a key that a browser never lets out. */
import { canonicalize } from '@tufjs/canonical-json'
import { toHex } from '#seal/hex.ts'
import { sha256Of } from './sha256-of.ts'

/** An Ed25519 public key, as root metadata names it. */
export interface PublicKey {
  /** SHA-256 of the key in canonical JSON. */
  readonly keyid: string
  /** Its 32 bytes in hexadecimal. */
  readonly publicHex: string
}

export interface Signer extends PublicKey {
  /** Ed25519 (RFC 8032): 64 bytes. Rejects when the key cannot be used any more. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

export const tufKeyOf = (publicHex: string) => ({
  keytype: 'ed25519',
  scheme: 'ed25519',
  keyval: { public: publicHex },
})

export const namePublicKey = async (publicHex: string): Promise<PublicKey> => ({
  keyid: await sha256Of(new TextEncoder().encode(canonicalize(tufKeyOf(publicHex)))),
  publicHex,
})

/** What is used of `crypto.subtle`. */
interface SigningSubtle<Key> {
  exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>
  sign(algorithm: 'Ed25519', key: Key, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
}

/** A WebCrypto key pair as a signer. Its private key need not be extractable, and had better not be. */
export async function webSigner<Key>(
  subtle: SigningSubtle<Key>,
  { publicKey, privateKey }: { readonly publicKey: Key; readonly privateKey: Key },
): Promise<Signer> {
  const raw = new Uint8Array(await subtle.exportKey('raw', publicKey))
  return {
    ...(await namePublicKey(toHex(raw))),
    sign: async (bytes) => new Uint8Array(await subtle.sign('Ed25519', privateKey, bytes)),
  }
}
