/**
 * The globals this room takes from its surroundings, the same in browsers and in Node. No more than is used: the
 * room has neither DOM nor Node types, so nothing else can slip in.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true; ignoreBOM: true })
  decode(bytes: Uint8Array): string
}
interface AbortSignal {
  readonly aborted: boolean
}
declare class AbortController {
  readonly signal: AbortSignal
  abort(): void
}
declare class CryptoKey {
  readonly type: string
}
type SealBytes = Uint8Array<ArrayBuffer>
/** What the assisted mode's codes and layers are made with. */
declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: SealBytes): Promise<ArrayBuffer>
    importKey(
      format: 'raw' | 'pkcs8' | 'spki',
      bytes: SealBytes,
      algorithm: string | { readonly name: string; readonly [option: string]: string },
      isExtractable: boolean,
      uses: ('deriveBits' | 'wrapKey' | 'unwrapKey' | 'sign' | 'verify' | 'encrypt' | 'decrypt')[],
    ): Promise<CryptoKey>
    deriveBits(
      algorithm:
        | { name: 'PBKDF2'; hash: 'SHA-256'; salt: SealBytes; iterations: number }
        | { name: 'X25519'; public: CryptoKey },
      key: CryptoKey,
      length: number,
    ): Promise<ArrayBuffer>
    verify(
      algorithm: 'Ed25519' | { readonly name: 'ECDSA'; readonly hash: 'SHA-256' },
      key: CryptoKey,
      signature: SealBytes,
      bytes: SealBytes,
    ): Promise<boolean>
    sign(algorithm: 'HMAC', key: CryptoKey, bytes: SealBytes): Promise<ArrayBuffer>
    encrypt(
      algorithm: {
        readonly name: 'AES-GCM'
        readonly iv: SealBytes
        readonly additionalData?: SealBytes
      },
      key: CryptoKey,
      bytes: SealBytes,
    ): Promise<ArrayBuffer>
    decrypt(
      algorithm: {
        readonly name: 'AES-GCM'
        readonly iv: SealBytes
        readonly additionalData?: SealBytes
      },
      key: CryptoKey,
      bytes: SealBytes,
    ): Promise<ArrayBuffer>
    wrapKey(format: 'raw', key: CryptoKey, by: CryptoKey, algorithm: 'AES-KW'): Promise<ArrayBuffer>
    unwrapKey(
      format: 'raw',
      wrapped: SealBytes,
      by: CryptoKey,
      algorithm: 'AES-KW',
      unwrapped: 'AES-GCM',
      isExtractable: boolean,
      uses: ('encrypt' | 'decrypt')[],
    ): Promise<CryptoKey>
  }
}
