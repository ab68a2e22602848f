/**
 * A signing key at rest: encrypted under a passphrase, so that a lost stick is not a lost key. Scrypt (RFC 7914, N=`cost`,
 * r=8, p=1) of the passphrase in NFKC gives the key of AES-256-GCM; the readable part, in canonical JSON, is authenticated
 * with it. Inside is an Ed25519 private key in PKCS #8.
 */
import * as v from 'valibot'

/** Who holds it: three root keys, offline; the administrator's, for releases; the hub's, for the timestamp. */
export const keyUseSchema = v.picklist(['root', 'release', 'hub'])
export type KeyUse = v.InferOutput<typeof keyUseSchema>

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))

export const keyFileSchema = v.strictObject({
  schema: v.literal('signing-key/1'),
  name: v.pipe(v.string(), v.regex(/^[a-z]+(?:-\d+)?$/)),
  use: keyUseSchema,
  /** SHA-256 of its public part in canonical JSON, as TUF names keys. */
  keyid: hex(32),
  public: hex(32),
  /** Bounded: a file someone gives us must not ask for all our memory. */
  cost: v.pipe(v.number(), v.picklist([2 ** 10, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18])),
  salt: hex(16),
  nonce: hex(12),
  tag: hex(16),
  secret: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){16,128}$/)),
})
export type KeyFile = v.InferOutput<typeof keyFileSchema>

/** Scrypt's r. */
export const keyFileBlockSize = 8
