/**
 * Opens the layer of a release with a number and a code. A number that nobody has costs the same work and gets the same
 * answer as a wrong code, and so does an aidant who is expired or belongs elsewhere.
 */
import * as v from 'valibot'
import {
  type AidantLayer,
  layerTextSchema,
  leastRounds,
  noAidantNumber,
  type SealedLayer,
  type Slot,
} from '#contract/aidant.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { openLayer } from '#seal/assisted/aidant-layer.ts'
import type { TryRefusal } from '#seal/assisted/keep-lockout.ts'
import { stretchCode } from '#seal/assisted/unlock-code.ts'
import { fromHex, toHex } from '#seal/hex.ts'
import type { CodeDesk } from './code-desk.ts'

export interface UnlockOrder {
  readonly sealed: SealedLayer
  readonly release: number
  readonly place: string
  /** `YYYY-MM-DD`, never earlier than what was signed. */
  readonly day: string
  readonly number: string
  readonly code: string
}

export type UnlockRefusal =
  | TryRefusal
  | { readonly why: 'wrong' }
  /** No aidant may open this terminal on that day, by the clock of the PC: it may be wrong. */
  | { readonly why: 'nobody'; readonly day: string }

export const isUsable = (
  { places, validUntil }: Pick<Slot, 'places' | 'validUntil'>,
  place: string,
  day: string,
): boolean => day <= validUntil && (places.length === 0 || places.includes(place))

/** Never rejects. */
export async function unlockLayer(
  { sealed, release, place, day, number, code }: UnlockOrder,
  desk: Pick<CodeDesk, 'tryCode' | 'codeHeld'>,
): Promise<Result<AidantLayer, UnlockRefusal>> {
  // Nothing is tried, and nothing counted: of the one who asks it says no more than of anybody.
  if (!sealed.slots.some((each) => isUsable(each, place, day))) return fail({ why: 'nobody', day })
  const slot = sealed.slots.find((each) => each.number === number)
  const means = slot && isUsable(slot, place, day) ? slot.code : decoyOf(sealed, number)
  const stretched = await stretchCode(code, fromHex(means.salt), means.rounds)
  const counted = slot ? number : noAidantNumber
  const key = await desk.tryCode(counted, release, toHex(stretched))
  if (!key.ok) return key
  const text = await openLayer(sealed, means.wrapped, key.value)
  const layer = v.safeParse(layerTextSchema, text)
  if (!layer.success) return fail({ why: 'wrong' })
  await desk.codeHeld(number)
  return succeed(layer.output)
}

/** Costs what a real one costs, and opens nothing. */
const decoyOf = ({ slots }: SealedLayer, number: string): Slot['code'] => ({
  salt: number.padEnd(32, '0'),
  rounds: Math.max(leastRounds, ...slots.map(({ code }) => code.rounds)),
  wrapped: '00'.repeat(40),
})
