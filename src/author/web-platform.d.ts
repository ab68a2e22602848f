/**
 * The globals this room takes from its surroundings, the same in pages, in workers and in Node. No more than is used:
 * the room has neither DOM nor Node types, so nothing else can slip in.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true })
  decode(bytes: Uint8Array): string
}
declare class URL {
  constructor(address: string, base?: string)
  readonly href: string
}
declare function structuredClone<T>(value: T): T
declare class CryptoKey {
  readonly type: string
}
declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
    importKey(
      format: 'raw',
      bytes: Uint8Array<ArrayBuffer>,
      algorithm: 'Ed25519',
      isExtractable: boolean,
      uses: 'verify'[],
    ): Promise<CryptoKey>
    verify(
      algorithm: 'Ed25519',
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      message: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>
  }
}
