/** A security key without its case: it signs as one does, counts, and has a secret of its own. Node's own cryptography. */
import type { AidantKey } from '#contract/aidant.ts'
import { toBase64Url } from '#seal/assisted/base64.ts'
import { sealingKeyOf } from '#seal/assisted/security-key.ts'

type Bytes = Uint8Array<ArrayBuffer>

export const rpId = 'escale.example'
export const origin = `https://${rpId}`

export interface Touch {
  readonly challenge: string
  readonly count?: number
  /** 1 somebody touched it, 4 and gave its PIN. */
  readonly flags?: number
  readonly said?: object
  readonly host?: string
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const joined = (...pieces: Bytes[]): Bytes => Uint8Array.from(pieces.flatMap((piece) => [...piece]))

/** `r` and `s` as keys write them. */
function inDer(raw: Bytes): Bytes {
  const numbers = [raw.slice(0, 32), raw.slice(32)].map((part) => {
    const first = part.findIndex((byte) => byte !== 0)
    const bare = part.slice(first)
    const signed = (bare[0] ?? 0) > 127 ? joined(Uint8Array.of(0), bare) : bare
    return joined(Uint8Array.of(2, signed.length), signed)
  })
  const body = joined(...numbers)
  return joined(Uint8Array.of(0x30, body.length), body)
}

export async function aSecurityKey(algorithm: AidantKey['algorithm'] = 'ES256') {
  const isEd = algorithm === 'EdDSA'
  const pair = await (isEd
    ? crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
    : crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']))
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const prf = crypto.getRandomValues(new Uint8Array(32))
  const known: AidantKey = {
    name: 'Clé bleue',
    credential: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    rpId,
    algorithm,
    publicKey: toBase64Url(spki),
    sealTo: await sealingKeyOf(prf),
  }
  return {
    known,
    prf,
    touch: async ({ challenge, count = 1, flags = 5, said = {}, host = rpId }: Touch) => {
      const clientData = utf8(
        JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false, ...said }),
      )
      const counter = new Uint8Array(4)
      new DataView(counter.buffer).setUint32(0, count)
      const authenticatorData = joined(await sha256(utf8(host)), Uint8Array.of(flags), counter)
      const signed = joined(authenticatorData, await sha256(clientData))
      const how = isEd ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' }
      const raw = new Uint8Array(await crypto.subtle.sign(how, pair.privateKey, signed))
      return { clientData, authenticatorData, signature: isEd ? raw : inDer(raw) }
    },
  }
}
