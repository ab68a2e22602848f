/** The operations a sealed box rests on, given by the surroundings: `crypto.subtle`, the same in browsers and in Node. */

type Bytes = Uint8Array<ArrayBuffer>

/** What opening asks for. */
export interface OpeningCrypto {
  /** HMAC-SHA256 (RFC 2104). */
  hmac(key: Bytes, message: Bytes): Promise<Bytes>
  /** AES-GCM, its tag of 16 bytes at the end. Rejects when the tag does not hold. */
  decrypt(key: Bytes, nonce: Bytes, associated: Bytes, sealed: Bytes): Promise<Bytes>
}

/** What sealing and opening ask for. */
export interface BoxCrypto extends OpeningCrypto {
  encrypt(key: Bytes, nonce: Bytes, associated: Bytes, clear: Bytes): Promise<Bytes>
  /** A key pair made for one message, and what it agrees on with `receiver` (X25519, RFC 7748). Rejects a null point. */
  agreeOnce(receiver: Bytes): Promise<{ readonly publicKey: Bytes; readonly agreed: Bytes }>
}

interface Gcm {
  readonly name: 'AES-GCM'
  readonly iv: Bytes
  readonly additionalData: Bytes
}

/** What is used of WebCrypto to open. */
export interface OpeningSubtle<Key> {
  importKey(
    format: 'raw',
    bytes: Bytes,
    algorithm: { name: string; hash?: string },
    isExtractable: boolean,
    uses: ('decrypt' | 'encrypt' | 'sign')[],
  ): Promise<Key>
  sign(algorithm: 'HMAC', key: Key, message: Bytes): Promise<ArrayBuffer>
  decrypt(algorithm: Gcm, key: Key, bytes: Bytes): Promise<ArrayBuffer>
}

/** What is used of WebCrypto to seal as well. */
export interface BoxSubtle<Key> extends OpeningSubtle<Key> {
  exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>
  encrypt(algorithm: Gcm, key: Key, bytes: Bytes): Promise<ArrayBuffer>
  generateKey(
    algorithm: 'X25519',
    isExtractable: boolean,
    uses: 'deriveBits'[],
  ): Promise<{ readonly privateKey: Key; readonly publicKey: Key }>
  deriveBits(
    algorithm: { name: 'X25519'; public: Key },
    privateKey: Key,
    bits: number,
  ): Promise<ArrayBuffer>
}

/** A key of HMAC is never empty for WebCrypto; an empty one is a block of zeros (RFC 2104). */
const zeros = new Uint8Array(32)

const gcm = (nonce: Bytes, associated: Bytes): Gcm => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: associated,
})

const aesKey = <Key>(subtle: OpeningSubtle<Key>, bytes: Bytes, use: 'decrypt' | 'encrypt') =>
  subtle.importKey('raw', bytes, { name: 'AES-GCM' }, false, [use])

export const openingCrypto = <Key>(subtle: OpeningSubtle<Key>): OpeningCrypto => ({
  hmac: async (key, message) => {
    const material = key.length === 0 ? zeros : key
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const imported = await subtle.importKey('raw', material, algorithm, false, ['sign'])
    return new Uint8Array(await subtle.sign('HMAC', imported, message))
  },
  decrypt: async (key, nonce, associated, sealed) => {
    const imported = await aesKey(subtle, key, 'decrypt')
    return new Uint8Array(await subtle.decrypt(gcm(nonce, associated), imported, sealed))
  },
})

export const boxCrypto = <Key>(subtle: BoxSubtle<Key>): BoxCrypto => ({
  ...openingCrypto(subtle),
  encrypt: async (key, nonce, associated, clear) => {
    const imported = await aesKey(subtle, key, 'encrypt')
    return new Uint8Array(await subtle.encrypt(gcm(nonce, associated), imported, clear))
  },
  agreeOnce: async (receiver) => {
    const pair = await subtle.generateKey('X25519', false, ['deriveBits'])
    const theirs = await subtle.importKey('raw', receiver, { name: 'X25519' }, false, [])
    const agreed = await subtle.deriveBits({ name: 'X25519', public: theirs }, pair.privateKey, 256)
    return {
      publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
      agreed: new Uint8Array(agreed),
    }
  },
})
