/**
 * The part of a release that only aidants read: sealed under a key drawn from the content, which is wrapped for each
 * aidant under a key that their code and the pepper of enrolled terminals give together.
 *
 * [Note: The same content gives the same bytes] The content key is HMAC-SHA-256 of the content under the deployment's
 * seed: it changes with the content, seals that content only, and needs no nonce of its own. A publication that changes
 * nothing is still seen to change nothing.
 */
import type { Aidants, KeySlot, SealedLayer, Slot } from '#contract/aidant.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { fromHex, toHex } from '../hex.ts'
import { openForKey, sealForKey } from './security-key.ts'
import { macWith } from './unlock-code.ts'

const nonce = new Uint8Array(12)
const gcm = { name: 'AES-GCM', iv: nonce } as const

/** `content` is the layer as canonical JSON; `day` is `YYYY-MM-DD`: whoever may not help any more is left out. */
export async function sealLayer(
  content: string,
  { seed, levels, aidants }: Aidants,
  day: string,
): Promise<SealedLayer> {
  const bytes = new TextEncoder().encode(content)
  const digest = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  const secret = await macWith(fromHex(seed), ['escale-aidant-content/1', digest].join('\n'))
  const contentKey = await crypto.subtle.importKey('raw', secret, 'AES-GCM', true, ['encrypt'])
  const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm, contentKey, bytes))
  const slots: Slot[] = []
  for (const { number, places, validUntil, code, revoked } of Object.values(aidants)) {
    if (revoked || code === undefined || validUntil < day) continue
    const { key, salt, rounds } = code
    const wrapping = await crypto.subtle.importKey('raw', fromHex(key), 'AES-KW', false, [
      'wrapKey',
    ])
    const wrapped = await crypto.subtle.wrapKey('raw', contentKey, wrapping, 'AES-KW')
    const means = { salt, rounds, wrapped: toHex(new Uint8Array(wrapped)) }
    slots.push({ number, places, validUntil, code: means })
  }
  const keySlots: KeySlot[] = []
  for (const { number, places, validUntil, keys, revoked } of Object.values(aidants)) {
    if (revoked || validUntil < day) continue
    for (const { credential, rpId, algorithm, publicKey, sealTo } of keys) {
      const box = await sealForKey(number, { credential, sealTo }, secret, { seed, digest })
      keySlots.push({
        number,
        places,
        validUntil,
        credential,
        rpId,
        algorithm,
        publicKey,
        sealed: box,
      })
    }
  }
  return {
    schema: 'aidant-layer/1',
    levels: levels.toSorted((a, b) => a - b),
    slots: slots.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    keys: keySlots.toSorted((a, b) => (a.credential < b.credential ? -1 : 1)),
    sealed: toBase64(sealed),
  }
}

/** The layer's JSON, or `undefined` when the key is not the one. `key` is of 32 bytes. */
export async function openLayer(
  { sealed }: Pick<SealedLayer, 'sealed'>,
  wrapped: string,
  key: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  try {
    const wrapping = await crypto.subtle.importKey('raw', key, 'AES-KW', false, ['unwrapKey'])
    const contentKey = await crypto.subtle.unwrapKey(
      'raw',
      fromHex(wrapped),
      wrapping,
      'AES-KW',
      'AES-GCM',
      false,
      ['decrypt'],
    )
    return await readSealed(sealed, contentKey)
  } catch {
    // A wrong code and a damaged layer cannot be told apart: neither opens.
    return undefined
  }
}

/** The same by a security key: `prf` is what it gave. */
export async function openLayerByKey(
  { sealed }: Pick<SealedLayer, 'sealed'>,
  slot: KeySlot,
  prf: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  try {
    const secret = await openForKey(slot, prf)
    if (!secret) return undefined
    const contentKey = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt'])
    return await readSealed(sealed, contentKey)
  } catch {
    return undefined
  }
}

async function readSealed(sealed: string, contentKey: CryptoKey): Promise<string> {
  const bytes = await crypto.subtle.decrypt(gcm, contentKey, fromBase64(sealed))
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes))
}
