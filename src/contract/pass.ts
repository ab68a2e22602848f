/**
 * A title that pays for training (« pass numérique »), where a deployment has one: what it is, where it is taken, and how many
 * were used. Only a number is counted: neither the number of a pass nor a person has a place to be written.
 */
import * as v from 'valibot'
import { factSchema } from './fact.ts'
import { textSchema } from './text.ts'
import { idSchema, lineSchema, pictureSchema } from './words.ts'

/** Name of its file in a release, under `doors/`. */
export const passDoor = 'pass'

const mostFacts = 12

const passEntries = {
  schema: v.literal('pass/1', 'schéma attendu : pass/1'),
  /** Under which uses are counted: it does not change any more. */
  id: idSchema,
  title: textSchema,
  lead: textSchema,
  picture: pictureSchema,
  /** How one is used, in order. */
  steps: v.optional(v.pipe(v.array(textSchema), v.maxLength(8)), []),
  /** What nobody could tell us, and whom to ask. */
  unknown: v.optional(textSchema),
}

/** `pass.yaml` of a deployment. */
export const passSchema = v.strictObject({
  ...passEntries,
  /** By id: what a signature of a partner refers to. */
  facts: v.pipe(
    v.record(idSchema, factSchema),
    v.check((facts) => Object.keys(facts).length > 0, 'au moins un fait'),
    v.check((facts) => Object.keys(facts).length <= mostFacts, `${mostFacts} faits au plus`),
  ),
  /** Entries of the directory where it is taken. */
  places: v.optional(v.pipe(v.array(lineSchema), v.maxLength(500)), []),
})
export type Pass = v.InferOutput<typeof passSchema>

/** The file `doors/pass` of a release: places by their names, those that the directory shows. */
export const shownPassSchema = v.object({
  ...passEntries,
  facts: v.pipe(v.array(factSchema), v.minLength(1), v.maxLength(mostFacts)),
  places: v.array(v.object({ id: v.string(), name: v.string(), commune: v.string() })),
})
export type ShownPass = v.InferOutput<typeof shownPassSchema>
