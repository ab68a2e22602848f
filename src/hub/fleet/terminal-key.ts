/** The key of a terminal: Ed25519 (RFC 8032), verified outside the event loop. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { fingerprintLength } from '#contract/enrolment.ts'

/** SubjectPublicKeyInfo of an Ed25519 key, but for its last 32 bytes (RFC 8410). */
const infoPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Reading a key costs a third of verifying with it; a fleet larger than this reads some again. */
const mostKeys = 20_000
const keys = new Map<string, KeyObject>()

function keyOf(publicHex: string): KeyObject {
  const known = keys.get(publicHex)
  if (known) return known
  const info = Buffer.concat([infoPrefix, Buffer.from(publicHex, 'hex')])
  const key = createPublicKey({ key: info, format: 'der', type: 'spki' })
  if (keys.size >= mostKeys) keys.clear()
  keys.set(publicHex, key)
  return key
}

/** Key of 32 bytes and signature of 64, in hexadecimal. 32 bytes that are not a point of the curve sign nothing. */
export const isSignedBy = (
  publicHex: string,
  signatureHex: string,
  message: Uint8Array,
): Promise<boolean> =>
  new Promise((resolve) => {
    verify(null, message, keyOf(publicHex), Buffer.from(signatureHex, 'hex'), (error, isSigned) => {
      resolve(error === null && isSigned)
    })
  })

export const fingerprintOf = (publicHex: string): string =>
  createHash('sha256')
    .update(Buffer.from(publicHex, 'hex'))
    .digest('hex')
    .slice(0, fingerprintLength)
