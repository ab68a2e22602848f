/**
 * A signing key and the file it rests in: encrypted under a passphrase, so that a lost stick is not a lost key. Scrypt
 * (RFC 7914) at the cost OWASP advises, then AES-256-GCM; the readable part of the file is authenticated with it.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
  sign,
} from 'node:crypto'
import * as v from 'valibot'
import type { AppointedKey, KeyUse } from '#author/sign-root.ts'
import { type Signer, namePublicKey } from '#author/signer.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'

export interface SigningKey extends Signer, AppointedKey {
  /** `root-1`, `release`: what people call it, and its file. */
  readonly name: string
  readonly privateKey: KeyObject
}

/** `cost` is scrypt's N; 2^17 takes a second and 128 MB. */
const defaultCost = 2 ** 17
const blockSize = 8
/** Characters. */
export const minPassphraseLength = 12

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))

/** Names of files too. */
const nameSchema = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z]+(?:-[a-z0-9]+)*$/))
export const isKeyName = (name: string): boolean => v.is(nameSchema, name)

const readable = {
  name: nameSchema,
  use: v.picklist(['root', 'release', 'hub']),
  keyid: hex(32),
  public: hex(32),
}

const keyFileSchema = v.strictObject({
  schema: v.literal('signing-key/1'),
  ...readable,
  /** Bounded: a file someone gives us must not ask for all our memory. */
  cost: v.pipe(v.number(), v.picklist([2 ** 10, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18])),
  salt: hex(16),
  nonce: hex(12),
  tag: hex(16),
  secret: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){16,128}$/)),
})
export type KeyFile = v.InferOutput<typeof keyFileSchema>

/** A key whose secret is elsewhere: in a browser that never lets it out. */
const publicKeyFileSchema = v.strictObject({ schema: v.literal('public-key/1'), ...readable })

const heldKeySchema = v.variant('schema', [keyFileSchema, publicKeyFileSchema])
export type HeldKey = v.InferOutput<typeof heldKeySchema>

export const publicKeyFile = async (
  name: string,
  use: KeyUse,
  publicHex: string,
): Promise<Result<v.InferOutput<typeof publicKeyFileSchema>, 'bad-public-key'>> => {
  if (!v.is(hex(32), publicHex.toLowerCase())) return fail('bad-public-key')
  const { keyid, publicHex: lower } = await namePublicKey(publicHex.toLowerCase())
  return succeed({ schema: 'public-key/1', name, use, keyid, public: lower })
}

export const newSigningKey = (name: string, use: KeyUse): Promise<SigningKey> =>
  asSigner(name, use, generateKeyPairSync('ed25519').privateKey)

const asSigner = async (name: string, use: KeyUse, privateKey: KeyObject): Promise<SigningKey> => {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    name,
    use,
    // RFC 8410: the last 32 bytes are the key itself.
    ...(await namePublicKey(spki.subarray(-32).toString('hex'))),
    privateKey,
    sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, privateKey))),
  }
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
  const clear = { schema: 'signing-key/1' as const, name, use, keyid, public: publicHex, cost }
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt, cost), nonce)
  cipher.setAAD(canonicalBytes(clear) ?? Buffer.alloc(0))
  const plain = key.privateKey.export({ format: 'der', type: 'pkcs8' })
  const secret = Buffer.concat([cipher.update(plain), cipher.final()])
  return succeed({
    ...clear,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    secret: secret.toString('hex'),
  })
}

/** What can be read without a passphrase, for lists and for asking whose passphrase is wanted. */
export const readKeyFile = (text: string): Result<HeldKey, KeyFileFault> => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), heldKeySchema), text)
  return parsed.success ? succeed(parsed.output) : fail('not-a-key')
}

/** A changed file and a wrong passphrase cannot be told apart: both are `wrong-passphrase`. */
export const unlockKey = async (
  file: KeyFile,
  passphrase: string,
): Promise<Result<SigningKey, KeyFileFault>> => {
  const { salt, nonce, tag, secret, ...clear } = file
  const bytes = (text: string) => Buffer.from(text, 'hex')
  const key = derive(passphrase, bytes(salt), file.cost)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(nonce))
  decipher.setAAD(canonicalBytes(clear) ?? Buffer.alloc(0))
  decipher.setAuthTag(bytes(tag))
  try {
    const plain = Buffer.concat([decipher.update(bytes(secret)), decipher.final()])
    const privateKey = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' })
    return succeed(await asSigner(file.name, file.use, privateKey))
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
