/** The operations of `seal/seal-crypto.ts` that answer at once: with them, a test on a simulated clock waits for nothing. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import type { SealCrypto } from '#seal/seal-crypto.ts'

/** DER of an Ed25519 public key before its 32 bytes (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex')

export const promptCrypto: SealCrypto = {
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isSignedBy: async (publicHex, signatureHex, message) => {
    const key = Buffer.concat([spki, Buffer.from(publicHex, 'hex')])
    return verify(
      null,
      message,
      createPublicKey({ key, format: 'der', type: 'spki' }),
      Buffer.from(signatureHex, 'hex'),
    )
  },
}
