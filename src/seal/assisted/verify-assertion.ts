/**
 * Whether a security key answered this very question, here, to somebody who gave it their PIN: WebAuthn level 3, 7.2, verified by
 * the terminal itself against the public key of the release.
 */
import * as v from 'valibot'
import type { AidantKey } from '#contract/aidant.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { toHex } from '../hex.ts'
import { joined } from '../hpke.ts'
import { fromBase64Url } from './base64.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface Assertion {
  readonly clientData: Bytes
  readonly authenticatorData: Bytes
  readonly signature: Bytes
}

export interface Expected {
  /** As the page asked, base64url. */
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
}

/**
 * `bad-client-data`: another question, page or host. `bad-key-data`: not for this host, nobody touched it, or nobody gave its PIN.
 * `bad-signature`: not this key.
 */
export type AssertionFault = 'bad-client-data' | 'bad-key-data' | 'bad-signature'

const clientDataSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    type: v.literal('webauthn.get'),
    challenge: v.string(),
    origin: v.string(),
    crossOrigin: v.optional(v.literal(false)),
  }),
)

/** Section 6.1: SHA-256 of the RP ID, flags, count. */
const leastLength = 37
const isPresent = 0x01
const isVerified = 0x04

const sha256 = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Answers how many times the key says it has been used; 0 when it does not count. Never rejects. */
export async function verifyAssertion(
  { clientData, authenticatorData, signature }: Assertion,
  key: Pick<AidantKey, 'algorithm' | 'publicKey'>,
  { challenge, origin, rpId }: Expected,
): Promise<Result<number, AssertionFault>> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(clientData)
    const said = v.safeParse(clientDataSchema, text)
    if (!said.success || said.output.challenge !== challenge || said.output.origin !== origin)
      return fail('bad-client-data')
    const flags = authenticatorData[32] ?? 0
    const isForUs =
      authenticatorData.length >= leastLength &&
      toHex(authenticatorData.subarray(0, 32)) === toHex(await sha256(utf8(rpId)))
    if (!isForUs || (flags & isPresent) === 0 || (flags & isVerified) === 0)
      return fail('bad-key-data')
    const signed = joined(authenticatorData, await sha256(clientData))
    if (!(await isSignedBy(key, signature, signed))) return fail('bad-signature')
    return succeed(countIn(authenticatorData))
  } catch {
    // A key or a signature that no library can read is not the one.
    return fail('bad-signature')
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const countIn = (data: Bytes) =>
  (data[33] ?? 0) * 2 ** 24 + (data[34] ?? 0) * 2 ** 16 + (data[35] ?? 0) * 2 ** 8 + (data[36] ?? 0)

async function isSignedBy(
  { algorithm, publicKey }: Pick<AidantKey, 'algorithm' | 'publicKey'>,
  signature: Bytes,
  signed: Bytes,
): Promise<boolean> {
  const { subtle } = crypto
  const spki = fromBase64Url(publicKey)
  if (algorithm === 'EdDSA') {
    const key = await subtle.importKey('spki', spki, { name: 'Ed25519' }, false, ['verify'])
    return subtle.verify('Ed25519', key, signature, signed)
  }
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await subtle.importKey('spki', spki, curve, false, ['verify'])
  const raw = rawSignature(signature)
  return raw !== undefined && subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, signed)
}

const half = 32

/** Keys write `r` and `s` in DER (RFC 3279, 2.2.3), WebCrypto reads them as 32 bytes each. */
function rawSignature(der: Bytes): Bytes | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined
  const raw = new Uint8Array(2 * half)
  let at = 2
  for (const end of [half, 2 * half]) {
    const length = der[at + 1] ?? 0
    if (der[at] !== 0x02 || length === 0) return undefined
    const number = der.subarray(at + 2, at + 2 + length)
    // One zero more keeps a number from being read as negative.
    const bare = number[0] === 0 ? number.subarray(1) : number
    if (number.length < length || bare.length > half) return undefined
    raw.set(bare, end - bare.length)
    at += 2 + length
  }
  return at === der.length ? raw : undefined
}
