/**
 * A signing key and the file it rests in: encrypted under a passphrase, so that a lost stick is not a lost key. Scrypt
 * (RFC 7914) at the cost OWASP advises, then AES-256-GCM; the readable part of the file is authenticated with it.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto'
import * as v from 'valibot'
import { fail, type Result, succeed } from '#contract/result.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'

/** Who holds it: three root keys, offline; the administrator's, for releases; the hub's, for the timestamp. */
export const keyUseSchema = v.picklist(['root', 'release', 'hub'])
export type KeyUse = v.InferOutput<typeof keyUseSchema>

export interface SigningKey {
  /** `root-1`, `release`: what people call it, and its file. */
  readonly name: string
  readonly use: KeyUse
  /** SHA-256 of its public part in canonical JSON, as TUF names keys. */
  readonly keyid: string
  readonly publicHex: string
  readonly privateKey: KeyObject
}

/** `cost` is scrypt's N; 2^17 takes a second and 128 MB. */
const defaultCost = 2 ** 17
const blockSize = 8
const minPassphraseLength = 12

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))

const keyFileSchema = v.strictObject({
  schema: v.literal('signing-key/1'),
  name: v.pipe(v.string(), v.regex(/^[a-z]+(?:-\d+)?$/)),
  use: keyUseSchema,
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

export const tufKeyOf = (publicHex: string) => ({
  keytype: 'ed25519',
  scheme: 'ed25519',
  keyval: { public: publicHex },
})

export const newSigningKey = (name: string, use: KeyUse): SigningKey =>
  withPublicPart(name, use, generateKeyPairSync('ed25519').privateKey)

const withPublicPart = (name: string, use: KeyUse, privateKey: KeyObject): SigningKey => {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  // RFC 8410: the last 32 bytes are the key itself.
  const publicHex = spki.subarray(-32).toString('hex')
  const keyid = createHash('sha256')
    .update(canonicalBytes(tufKeyOf(publicHex)) ?? '')
    .digest('hex')
  return { name, use, keyid, publicHex, privateKey }
}

export type KeyFileFault = 'short-passphrase' | 'not-a-key' | 'wrong-passphrase'

export const lockKey = (
  key: SigningKey,
  passphrase: string,
  cost = defaultCost,
): Result<KeyFile, KeyFileFault> => {
  if (passphrase.length < minPassphraseLength) return fail('short-passphrase')
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const { name, use, keyid, publicHex } = key
  const readable = { schema: 'signing-key/1' as const, name, use, keyid, public: publicHex, cost }
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt, cost), nonce)
  cipher.setAAD(canonicalBytes(readable) ?? Buffer.alloc(0))
  const plain = key.privateKey.export({ format: 'der', type: 'pkcs8' })
  const secret = Buffer.concat([cipher.update(plain), cipher.final()])
  return succeed({
    ...readable,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    secret: secret.toString('hex'),
  })
}

/** The readable part, for lists and for asking whose passphrase is wanted. */
export const readKeyFile = (text: string): Result<KeyFile, KeyFileFault> => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFileSchema), text)
  return parsed.success ? succeed(parsed.output) : fail('not-a-key')
}

/** A changed file and a wrong passphrase cannot be told apart: both are `wrong-passphrase`. */
export const unlockKey = (file: KeyFile, passphrase: string): Result<SigningKey, KeyFileFault> => {
  const { salt, nonce, tag, secret, ...readable } = file
  const bytes = (text: string) => Buffer.from(text, 'hex')
  const key = derive(passphrase, bytes(salt), file.cost)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(nonce))
  decipher.setAAD(canonicalBytes(readable) ?? Buffer.alloc(0))
  decipher.setAuthTag(bytes(tag))
  try {
    const plain = Buffer.concat([decipher.update(bytes(secret)), decipher.final()])
    const privateKey = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' })
    return succeed(withPublicPart(file.name, file.use, privateKey))
  } catch {
    return fail('wrong-passphrase')
  }
}

const derive = (passphrase: string, salt: Buffer, cost: number) =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, {
    N: cost,
    r: blockSize,
    p: 1,
    maxmem: 256 * cost * blockSize,
  })
