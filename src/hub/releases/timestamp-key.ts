/**
 * The one key the hub holds, that of the timestamp: it can say which release is the latest, and sign none. A PEM file that
 * `npm run keys -- give-hub` writes and only the hub's account reads; stolen, it is replaced by the holders of the root keys.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { fail, type Result, succeed } from '#contract/result.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'

export interface TimestampKey {
  readonly keyid: string
  readonly publicHex: string
  /** Ed25519 signature in hexadecimal. */
  readonly sign: (message: Uint8Array) => string
}

/** `text` is PKCS #8 in PEM, unencrypted: nobody is there to type a passphrase when the hub starts. */
export function openTimestampKey(text: string): Result<TimestampKey, 'not-a-key'> {
  const privateKey = readPrivateKey(text)
  if (privateKey?.asymmetricKeyType !== 'ed25519') return fail('not-a-key')
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  // RFC 8410: the last 32 bytes are the key itself.
  const publicHex = spki.subarray(-32).toString('hex')
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicHex } }
  return succeed({
    // As TUF names keys.
    keyid: createHash('sha256')
      .update(canonicalBytes(key) ?? '')
      .digest('hex'),
    publicHex,
    sign: (message) => sign(null, message, privateKey).toString('hex'),
  })
}

function readPrivateKey(text: string): KeyObject | undefined {
  try {
    return createPrivateKey(text)
  } catch {
    return undefined
  }
}
