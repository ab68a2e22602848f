/** Whom an aidant may ask in a partner's house, and until when the card holds. For aidants only, unless it says `public`. */
import * as v from 'valibot'
import { textSchema } from './text.ts'
import { dateSchema, idSchema, langSchema, lineSchema } from './words.ts'

/** A card not confirmed for longer than this says « à vérifier ». */
export const referentStaleDays = 90

export const channelSchema = v.strictObject({
  kind: v.picklist(['internal-phone', 'phone', 'email', 'form', 'chat']),
  /** A number, an address: shown as it is written. */
  value: lineSchema,
})
export type Channel = v.InferOutput<typeof channelSchema>

export const referentSchema = v.strictObject({
  partner: idSchema,
  /** What they answer for: « allocations familiales ». */
  domain: textSchema,
  /** Guides they answer for; none: every guide of the partner. */
  procedures: v.optional(v.array(idSchema), []),
  /** Their function: « référente guichet ». A name only if they chose to be named. */
  function: lineSchema,
  name: v.optional(lineSchema),
  channels: v.pipe(v.array(channelSchema), v.minLength(1, 'au moins un moyen'), v.maxLength(4)),
  hours: v.optional(textSchema),
  /** Working days they ask to answer. */
  delayDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60))),
  substitute: v.optional(idSchema),
  /** Whom to turn to for a right about to be lost. */
  escalation: v.optional(idSchema),
  langs: v.optional(v.array(langSchema), ['fr']),
  scope: v.picklist(['place', 'province', 'country']),
  /** Places they answer to, with the scope `place`. */
  places: v.optional(v.array(idSchema), []),
  diffusion: v.optional(v.picklist(['aidant', 'public']), 'aidant'),
  validFrom: dateSchema,
  validUntil: dateSchema,
  verifiedAt: v.nullable(dateSchema),
  /** Who keeps the card true. */
  owner: lineSchema,
})
export type Referent = v.InferOutput<typeof referentSchema>
export const referentsSchema = v.record(idSchema, referentSchema)
export type Referents = Readonly<Record<string, Referent>>

/** How a card stands on a day; anything but `current` is shown as « à vérifier ». */
export type ReferentState = 'current' | 'not-yet' | 'expired' | 'stale'

/** `day` is `YYYY-MM-DD`; `undefined` when the clock is known to be wrong: nothing is then said to hold. */
export function referentState(
  { validFrom, validUntil, verifiedAt }: Pick<Referent, 'validFrom' | 'validUntil' | 'verifiedAt'>,
  day: string | undefined,
): ReferentState {
  if (day === undefined) return 'stale'
  if (day < validFrom) return 'not-yet'
  if (day > validUntil) return 'expired'
  const ageMs = verifiedAt === null ? Infinity : Date.parse(day) - Date.parse(verifiedAt)
  return ageMs > referentStaleDays * 86_400_000 ? 'stale' : 'current'
}
