/**
 * The one key the hub holds, that of the timestamp: it can say which release is the latest, and sign none. It lives in a
 * file that `npm run keys` makes, opened once at start; stolen, it is replaced by the holders of the root keys.
 */
import { createDecipheriv, createPrivateKey, scrypt, sign } from 'node:crypto'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { fail, type Result, succeed } from '#contract/result.ts'
import { type KeyFile, keyFileBlockSize, keyFileSchema } from '#contract/signing-key-file.ts'
import { canonicalBytes } from '#seal/canonical-json.ts'

export interface TimestampKey {
  readonly keyid: string
  readonly publicHex: string
  /** Ed25519 signature in hexadecimal. */
  readonly sign: (message: Uint8Array) => string
}

export type TimestampKeyFault = 'not-a-key' | 'not-the-hub-key' | 'wrong-passphrase'

/** A changed file and a wrong passphrase cannot be told apart. Takes a second, in another thread. */
export async function openTimestampKey(
  text: string,
  passphrase: string,
): Promise<Result<TimestampKey, TimestampKeyFault>> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFileSchema), text)
  if (!parsed.success) return fail('not-a-key')
  const file = parsed.output
  // Of the administrator's keys, none has a place here.
  if (file.use !== 'hub') return fail('not-the-hub-key')
  const plain = await decrypt(file, passphrase)
  if (!plain) return fail('wrong-passphrase')
  const privateKey = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' })
  return succeed({
    keyid: file.keyid,
    publicHex: file.public,
    sign: (message) => sign(null, message, privateKey).toString('hex'),
  })
}

const derive = promisify<string, Buffer, number, Parameters<typeof scrypt>[3], Buffer>(scrypt)

async function decrypt(file: KeyFile, passphrase: string): Promise<Buffer | undefined> {
  const { salt, nonce, tag, secret, ...readable } = file
  const bytes = (text: string) => Buffer.from(text, 'hex')
  const key = await derive(passphrase.normalize('NFKC'), bytes(salt), 32, {
    N: file.cost,
    r: keyFileBlockSize,
    p: 1,
    maxmem: 256 * file.cost * keyFileBlockSize,
  })
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(nonce))
  decipher.setAAD(canonicalBytes(readable) ?? Buffer.alloc(0))
  decipher.setAuthTag(bytes(tag))
  try {
    return Buffer.concat([decipher.update(bytes(secret)), decipher.final()])
  } catch {
    return undefined
  }
}
