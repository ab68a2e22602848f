/**
 * What a security key opens. Its extension `prf` (WebAuthn level 3, 10.1.4) gives 32 bytes that no other key has and that never
 * leave it otherwise; a pair of X25519 keys is drawn from them, of which a deployment keeps the public half.
 *
 * [Note: The same content gives the same bytes] The pair made for each box is drawn from the deployment's seed, the content and
 * the credential: whoever knows the seed and the content has nothing left to open.
 */
import * as v from 'valibot'
import type { AidantKey, KeySlot } from '#contract/aidant.ts'
import { type BoxCrypto, openingCrypto } from '../box-crypto.ts'
import { fromHex, toHex } from '../hex.ts'
import { joined } from '../hpke.ts'
import { openBox, sealBox } from '../sealed-box.ts'
import { macWith } from './unlock-code.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What the extension is asked for: the same of every key, which gives its own answer. */
export const prfSalt: Bytes = new TextEncoder().encode('escale-aidant-layer/1')

/** PKCS #8 of an X25519 private key (RFC 8410), up to its 32 bytes. */
const pkcs8Head = fromHex('302e020100300506032b656e04220420')
/** The point that public keys are multiples of (RFC 7748, 4.1). */
const basePoint: Bytes = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 9 : 0))

const agree = async (secret: Bytes, receiver: Bytes): Promise<Bytes> => {
  const algorithm = { name: 'X25519' }
  const pkcs8 = joined(pkcs8Head, secret)
  const ours = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['deriveBits'])
  const theirs = await crypto.subtle.importKey('raw', receiver, algorithm, false, [])
  const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, ours, 256)
  return new Uint8Array(bits)
}
const publicOf = (secret: Bytes) => agree(secret, basePoint)

const secretOf = (prf: Bytes) => macWith(prf, 'escale-aidant-key/1')

/** Public half of what the extension has given, in hexadecimal. `prf` is of 32 bytes. */
export const sealingKeyOf = async (prf: Bytes): Promise<string> =>
  toHex(await publicOf(await secretOf(prf)))

const boxes = openingCrypto<CryptoKey>(crypto.subtle)

/** Boxes whose pair is drawn, and not made anew. */
const drawnBoxes = (secret: Bytes): BoxCrypto => ({
  ...boxes,
  encrypt: async (key, nonce, additionalData, clear) => {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData } as const
    const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
    return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, clear))
  },
  agreeOnce: async (receiver) => ({
    publicKey: await publicOf(secret),
    agreed: await agree(secret, receiver),
  }),
})

/** A box stolen from one key's slot and put into another's does not open. */
const headerOf = ({ number, credential }: Pick<KeySlot, 'credential' | 'number'>) => ({
  number,
  credential,
})
const contentSchema = v.pipe(v.string(), v.parseJson(), v.object({ key: v.string() }))

/** `contentKey` is of 32 bytes, `seed` the deployment's, `digest` the content's SHA-256. */
export async function sealForKey(
  number: string,
  { credential, sealTo }: Pick<AidantKey, 'credential' | 'sealTo'>,
  contentKey: Bytes,
  { seed, digest }: { readonly seed: string; readonly digest: string },
): Promise<string> {
  const drawn = ['escale-aidant-box/1', digest, number, credential, sealTo].join('\n')
  const secret = await macWith(fromHex(seed), drawn)
  const content = JSON.stringify({ key: toHex(contentKey) })
  return sealBox(drawnBoxes(secret), sealTo, headerOf({ number, credential }), content)
}

/** The content key; `undefined` when it is not this key's. */
export async function openForKey(slot: KeySlot, prf: Bytes): Promise<Bytes | undefined> {
  const secret = await secretOf(prf)
  const opener = {
    publicHex: toHex(await publicOf(secret)),
    agree: (publicKey: Bytes) => agree(secret, publicKey),
  }
  const opened = await openBox(boxes, opener, headerOf(slot), slot.sealed)
  const content = v.safeParse(contentSchema, opened.ok ? opened.value : undefined)
  return content.success ? fromHex(content.output.key) : undefined
}
