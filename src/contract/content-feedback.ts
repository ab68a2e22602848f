/** A mark that an aidant puts against a step, in an envelope of kind `feedback`: a code of a closed list, and no word of anybody. */
import * as v from 'valibot'
import { recordCodeSchema } from './activity-record.ts'
import { idSchema } from './words.ts'

/** What may be wrong with a step. */
export const feedbackReasons = {
  information_fausse: 'Information fausse',
  lien_mort: 'Lien mort',
  mot_difficile: 'Mot difficile',
  site_manquant: 'Site manquant',
} as const
export const feedbackSchemaName = 'content-feedback/1'
export const feedbackSchema = v.strictObject({
  schema: v.literal(feedbackSchemaName),
  guide: idSchema,
  step: v.nullable(idSchema),
  /** Of `feedbackReasons`, or of a later release. */
  reason: recordCodeSchema,
})
export type ContentFeedback = v.InferOutput<typeof feedbackSchema>
export const feedbackLabel = (code: string): string =>
  Object.entries(feedbackReasons).find(([known]) => known === code)?.[1] ?? code

/** How often, by month. */
export const feedbackCountsSchema = v.array(
  v.strictObject({
    month: v.string(),
    guide: idSchema,
    step: v.nullable(idSchema),
    reason: recordCodeSchema,
    count: v.number(),
  }),
)
