/** The two operations trust rests on, at once: inside a transaction nothing may wait for anything but the database. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import type { SealCrypto } from '#seal/seal-crypto.ts'

/** RFC 8410: what comes before the 32 bytes of an Ed25519 public key. */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

function isSigned(publicHex: string, signatureHex: string, message: Uint8Array): boolean {
  if (publicHex.length !== 64 || signatureHex.length !== 128) return false
  try {
    const der = Buffer.concat([spkiStart, Buffer.from(publicHex, 'hex')])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, message, key, Buffer.from(signatureHex, 'hex'))
  } catch {
    // Thirty-two bytes that are not a point of the curve.
    return false
  }
}

export const nodeSealCrypto: SealCrypto = {
  sha256: async (bytes) => sha256Of(bytes),
  isSignedBy: async (publicHex, signatureHex, message) =>
    isSigned(publicHex, signatureHex, message),
}
