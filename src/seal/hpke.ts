/**
 * Hybrid public key encryption, RFC 9180, base mode, one message: DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256. The key of one
 * message is agreed between a key pair made for it and the receiver's; the pair is then forgotten, so that the sender itself
 * cannot open what it sent.
 */
import type { OpeningCrypto } from './box-crypto.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Hmac = Pick<OpeningCrypto, 'hmac'>

/** Identifiers of RFC 9180, section 7. */
const kemId = 0x00_20
const kdfId = 0x00_01

export interface Aead {
  readonly id: number
  readonly keyLength: number
}
export const aes128Gcm: Aead = { id: 0x00_01, keyLength: 16 }
export const aes256Gcm: Aead = { id: 0x00_02, keyLength: 32 }
const nonceLength = 12
const secretLength = 32

const utf8 = (text: string) => new TextEncoder().encode(text)
const two = (number: number) => Uint8Array.of(number >> 8, number & 0xff)

export function joined(...pieces: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

const none = new Uint8Array()
const version = utf8('HPKE-v1')

interface Labelled {
  readonly suite: Bytes
  readonly label: string
}

const extract = (
  crypto: Hmac,
  { suite, label }: Labelled,
  salt: Bytes,
  material: Bytes,
): Promise<Bytes> => crypto.hmac(salt, joined(version, suite, utf8(label), material))

/** At most 32 bytes, one block of HKDF-SHA256: nothing here asks for more. */
async function expand(
  crypto: Hmac,
  { suite, label }: Labelled,
  key: Bytes,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const labelled = joined(two(length), version, suite, utf8(label), info)
  return (await crypto.hmac(key, joined(labelled, Uint8Array.of(1)))).slice(0, length)
}

/** The secret both sides come to. `agreed` is what X25519 gives; `encapsulated` and `receiver` the two public keys. */
export async function sharedSecret(
  crypto: Hmac,
  agreed: Bytes,
  encapsulated: Bytes,
  receiver: Bytes,
): Promise<Bytes> {
  const suite = joined(utf8('KEM'), two(kemId))
  const secret = await extract(crypto, { suite, label: 'eae_prk' }, none, agreed)
  const context = joined(encapsulated, receiver)
  return expand(crypto, { suite, label: 'shared_secret' }, secret, context, secretLength)
}

export interface MessageKey {
  readonly key: Bytes
  readonly nonce: Bytes
}

/** Key and nonce of the one message under this secret. `info` says what the message is for. */
export async function messageKey(
  crypto: Hmac,
  secret: Bytes,
  info: Bytes,
  aead: Aead,
): Promise<MessageKey> {
  const suite = joined(utf8('HPKE'), two(kemId), two(kdfId), two(aead.id))
  const emptyId = await extract(crypto, { suite, label: 'psk_id_hash' }, none, none)
  const infoHash = await extract(crypto, { suite, label: 'info_hash' }, none, info)
  const context = joined(Uint8Array.of(0), emptyId, infoHash)
  const scheduled = await extract(crypto, { suite, label: 'secret' }, secret, none)
  return {
    key: await expand(crypto, { suite, label: 'key' }, scheduled, context, aead.keyLength),
    nonce: await expand(crypto, { suite, label: 'base_nonce' }, scheduled, context, nonceLength),
  }
}
