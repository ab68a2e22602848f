/** A sourced, dated statement. Amounts, dates, ceilings, addresses and rights are said by a fact, or not at all. */
import * as v from 'valibot'
import { textSchema } from './text.ts'
import { dateSchema, daysSchema, httpsUrlSchema, idSchema, lineSchema } from './words.ts'

export const sourceSchema = v.strictObject({
  /** What a person would recognise: « service-public.nc », « Guide CAFAT 2024 ». */
  name: lineSchema,
  url: v.optional(httpsUrlSchema),
  /** Date the source itself bears; `null` when it bears none. */
  dated: v.nullable(dateSchema),
})
export type Source = v.InferOutput<typeof sourceSchema>

/** How we know, and for how long we trust it. Shared by facts and by offices. */
export const provenanceEntries = {
  source: sourceSchema,
  /**
   * The last day at which the source, or the partner, is known to have said so; `null` when nobody can tell. Reading
   * an undated copy is not a verification.
   */
  lastVerified: v.nullable(dateSchema),
  reviewEvery: daysSchema,
}

export const factSchema = v.strictObject({
  text: textSchema,
  ...provenanceEntries,
  expires: v.optional(dateSchema),
  /** It changes what a person does: a deadline, a ceiling, a fee. Overdue, it turns a verdict into « unknown ». */
  hard: v.optional(v.boolean(), false),
  /** The partner who can confirm it; its fact pack lists this fact. */
  partner: v.optional(idSchema),
})
export type Fact = v.InferOutput<typeof factSchema>
export type Provenance = Pick<Fact, 'source' | 'lastVerified' | 'reviewEvery'>

/** `fresh` may be shown as verified; the three others say « à vérifier au guichet ». */
export const factStates = ['fresh', 'never', 'overdue', 'expired'] as const
export type FactState = (typeof factStates)[number]
