/**
 * Opens the layer of a release with a security key, offline: who answered, that it is their key and their PIN, that it is not a
 * copy, then what only this key opens.
 */
import * as v from 'valibot'
import {
  type AidantLayer,
  type KeySlot,
  layerTextSchema,
  type SealedLayer,
} from '#contract/aidant.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { openLayerByKey } from '#seal/assisted/aidant-layer.ts'
import { toBase64Url } from '#seal/assisted/base64.ts'
import { prfSalt } from '#seal/assisted/security-key.ts'
import { verifyAssertion } from '#seal/assisted/verify-assertion.ts'
import type { askKey } from '../io/security-key.ts'
import type { AssistedDatabase } from './assisted-database.ts'
import { isUsable } from './unlock-layer.ts'

export interface KeyOrder {
  readonly sealed: SealedLayer
  readonly place: string
  /** `YYYY-MM-DD`, never earlier than what was signed. */
  readonly day: string
  /** The page's own. */
  readonly origin: string
  readonly signal: AbortSignal
}

export type KeyRefusal =
  /** Nobody has a key that may open this terminal today, at this address. */
  | { readonly why: 'no-key' }
  /** Not touched, no PIN, or not a key that may: the browser does not say which. */
  | { readonly why: 'no-answer' }
  /** « Taper un code » was touched meanwhile. */
  | { readonly why: 'cancelled' }
  | { readonly why: 'impossible' }
  /** It answered something else, or it is not the key of the release. */
  | { readonly why: 'wrong-key'; readonly number?: string }
  /** Its count went back: there are two of it. */
  | { readonly why: 'cloned'; readonly number: string }
  /** It proves who is there and gives no secret: it opens nothing. */
  | { readonly why: 'no-prf' }
  /** Its count cannot be kept, and so it is not taken. */
  | { readonly why: 'disk' }

export interface KeyWays {
  readonly askKey: typeof askKey
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  readonly database: Pick<AssistedDatabase, 'countKey'>
}

const hostOf = (origin: string) => new URL(origin).hostname

/** Whether somebody may open a terminal of this place with a key, some day. */
export const hasKeys = ({ keys }: SealedLayer, place: string, origin: string): boolean =>
  keys.some((slot) => isAt(slot, place, origin))

const isAt = ({ places, rpId }: KeySlot, place: string, origin: string) =>
  rpId === hostOf(origin) && (places.length === 0 || places.includes(place))

/** Never rejects. */
export async function unlockByKey(
  { sealed, place, day, origin, signal }: KeyOrder,
  { askKey: ask, randomBytes, database }: KeyWays,
): Promise<Result<{ readonly layer: AidantLayer; readonly number: string }, KeyRefusal>> {
  const usable = sealed.keys.filter(
    (slot) => isAt(slot, place, origin) && isUsable(slot, place, day),
  )
  if (usable.length === 0) return fail({ why: 'no-key' })
  const rpId = hostOf(origin)
  const challenge = toBase64Url(randomBytes(32))
  const answered = await ask({
    rpId,
    challenge,
    credentials: usable.map(({ credential }) => credential),
    salt: prfSalt,
    signal,
  })
  if (!answered.ok) return fail({ why: answered.fault })
  const answer = answered.value
  const slot = usable.find(({ credential }) => credential === answer.credential)
  if (!slot) return fail({ why: 'wrong-key' })
  const { number } = slot
  const count = await verifyAssertion(answer, slot, { challenge, origin, rpId })
  if (!count.ok) return fail({ why: 'wrong-key', number })
  // Before anything opens: a count that is not kept would let a copy in the next time.
  const isCounted = await database.countKey(slot.credential, count.value).catch(() => undefined)
  if (isCounted === undefined) return fail({ why: 'disk' })
  if (!isCounted) return fail({ why: 'cloned', number })
  if (!answer.prf) return fail({ why: 'no-prf' })
  const text = await openLayerByKey(sealed, slot, answer.prf)
  const layer = v.safeParse(layerTextSchema, text)
  return layer.success
    ? succeed({ layer: layer.output, number })
    : fail({ why: 'wrong-key', number })
}
