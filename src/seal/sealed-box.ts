/**
 * A box that only the holder of a private key opens, not even who closed it. One byte of version, the public key made for this
 * box (32 bytes), then what is inside under HPKE (`hpke.ts`) with AES-256-GCM. The header that travels beside it is bound to
 * it: under another header it does not open.
 */
import { fail, type Result, succeed } from '#contract/result.ts'
import type { BoxCrypto, OpeningCrypto } from './box-crypto.ts'
import { canonicalBytes } from './canonical-json.ts'
import { fromHex, toHex } from './hex.ts'
import { aes256Gcm, joined, messageKey, sharedSecret } from './hpke.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Of a box. Which one fails among the causes of `box-refused` cannot be told: that is the point of the tag. */
export type BoxFault = 'box-truncated' | 'box-version' | 'box-refused'

const version = 1
const publicLength = 32
const tagLength = 16
const info = new TextEncoder().encode('escale-sealed-box/1')

/** Boxes of nearly the same content have the same length: what is inside is filled up to a multiple of this. */
const stepLength = 256
const space = 0x20

/** Text and numbers only: what has a canonical form. */
export type BoxHeader = Readonly<Record<string, string | number>>

const bytesOf = (header: BoxHeader): Bytes => {
  const bytes = canonicalBytes(header)
  if (!bytes) throw new Error('a header has texts and whole numbers only')
  return bytes
}

/** JSON ends where its value ends: spaces after it say nothing. */
function padded(text: string): Bytes {
  const bytes = new TextEncoder().encode(text)
  const length = Math.ceil((bytes.length + 1) / stepLength) * stepLength
  return joined(bytes, new Uint8Array(length - bytes.length).fill(space))
}

/** `content` is JSON. Answers the box in hexadecimal. Rejects when `receiverHex` is no X25519 public key. */
export async function sealBox(
  crypto: BoxCrypto,
  receiverHex: string,
  header: BoxHeader,
  content: string,
): Promise<string> {
  const receiver = fromHex(receiverHex)
  const { publicKey, agreed } = await crypto.agreeOnce(receiver)
  const secret = await sharedSecret(crypto, agreed, publicKey, receiver)
  const { key, nonce } = await messageKey(crypto, secret, info, aes256Gcm)
  const sealed = await crypto.encrypt(key, nonce, bytesOf(header), padded(content))
  return toHex(joined(Uint8Array.of(version), publicKey, sealed))
}

/** The private key, where it is. */
export interface BoxOpener {
  /** 32 bytes in hexadecimal. */
  readonly publicHex: string
  /** What it agrees on with a public key (X25519). Rejects a null point. */
  readonly agree: (publicKey: Bytes) => Promise<Bytes>
}

/** The content as it was closed, with the spaces after it. Never rejects. */
export async function openBox(
  crypto: OpeningCrypto,
  opener: BoxOpener,
  header: BoxHeader,
  sealedHex: string,
): Promise<Result<string, BoxFault>> {
  const bytes = fromHex(sealedHex)
  if (bytes.length < 1 + publicLength + tagLength) return fail('box-truncated')
  if (bytes[0] !== version) return fail('box-version')
  const publicKey = bytes.slice(1, 1 + publicLength)
  try {
    const agreed = await opener.agree(publicKey)
    const secret = await sharedSecret(crypto, agreed, publicKey, fromHex(opener.publicHex))
    const { key, nonce } = await messageKey(crypto, secret, info, aes256Gcm)
    const sealed = bytes.slice(1 + publicLength)
    const clear = await crypto.decrypt(key, nonce, bytesOf(header), sealed)
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(clear))
  } catch {
    return fail('box-refused')
  }
}
