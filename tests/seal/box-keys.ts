/** Key pairs of those who receive boxes, and the crypto both sides share. */
import { boxCrypto, type BoxSubtle } from '../../src/seal/box-crypto.ts'
import { toHex } from '../../src/seal/hex.ts'
import type { BoxOpener } from '../../src/seal/sealed-box.ts'

const subtle: BoxSubtle<CryptoKey> = crypto.subtle
export const boxes = boxCrypto(subtle)

/** Made now, as a hub makes its own. */
export async function newOpener(): Promise<BoxOpener> {
  const pair = await crypto.subtle.generateKey('X25519', false, ['deriveBits'])
  if (!('privateKey' in pair)) throw new Error('a pair')
  return {
    publicHex: toHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    agree: async (bytes) => {
      const theirs = await crypto.subtle.importKey('raw', bytes, 'X25519', false, [])
      const algorithm = { name: 'X25519', public: theirs }
      return new Uint8Array(await crypto.subtle.deriveBits(algorithm, pair.privateKey, 256))
    },
  }
}
