/** What a programme said it would do in a year, held beside what is counted: by place, never by person. */
import * as v from 'valibot'
import { sourceSchema } from './fact.ts'
import { idSchema, lineSchema } from './words.ts'

/** `participants`: people of workshops. */
export const targetKinds = ['accompaniments', 'workshops', 'participants'] as const

export const targetSchema = v.strictObject({
  what: v.picklist(targetKinds),
  perYear: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000)),
  /** One place; every one of them when absent. */
  place: v.optional(idSchema),
  /** Whose target it is: « Objectif du Groupe La Poste, tous ses lieux ». */
  label: lineSchema,
  source: sourceSchema,
})
export type Target = v.InferOutput<typeof targetSchema>
