/** `guide/1`: a procedure or a lesson as data. Written in YAML, compiled to one JSON file, walked by a terminal. */
import * as v from 'valibot'
import { conditionSchema } from './condition.ts'
import { factSchema } from './fact.ts'
import { stepSchema, writtenStepSchema } from './step.ts'
import { textSchema } from './text.ts'
import {
  dateSchema,
  idSchema,
  langSchema,
  lineSchema,
  maxStepsPerGuide,
  pictureSchema,
} from './words.ts'

const stepsOf = <T extends v.GenericSchema>(step: T) =>
  v.pipe(
    v.record(idSchema, step),
    v.check((steps) => Object.keys(steps).length > 0, 'au moins une étape'),
    v.check(
      (steps) => Object.keys(steps).length <= maxStepsPerGuide,
      `trop d'étapes (${maxStepsPerGuide} au plus)`,
    ),
  )

export const metaSchema = v.strictObject({
  title: textSchema,
  /** One sentence under the title: what we do together. */
  lead: textSchema,
  /** For whom. */
  audience: textSchema,
  /** What it costs; an unknown price says so. */
  cost: textSchema,
  /** One of the deployment's needs: of its tiles, or of its entries. */
  topic: idSchema,
  /** Whom it concerns, by what places say of themselves: `province: [nord, iles]`. Absent: everybody. */
  where: v.optional(v.record(idSchema, v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(40)))),
  /** Where it stands in lists, the smallest first; those without one come after, in the order of their ids. */
  rank: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
  picture: pictureSchema,
  partners: v.optional(v.array(idSchema), []),
  /** Words people use for it, by language: « sécu », « courant », « loyer ». */
  keywords: v.record(langSchema, v.pipe(v.array(lineSchema), v.maxLength(60))),
  /** Minutes it takes at the terminal, about. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
  /** Facts shown on the introduction. */
  facts: v.optional(v.pipe(v.array(idSchema), v.maxLength(6)), []),
  /** What nobody could tell us: an honest sentence each, with whom to ask. */
  unknown: v.optional(v.pipe(v.array(textSchema), v.maxLength(6)), []),
  /** Who answers for its truth. */
  owner: lineSchema,
  status: v.picklist(['draft', 'published']),
  visibility: v.optional(v.picklist(['public', 'helper']), 'public'),
  /** Persons concerned who re-read the easy register; the FALC mark is refused while `null`. */
  easyReviewedBy: v.nullable(lineSchema),
})
export type Meta = v.InferOutput<typeof metaSchema>

export const windowSchema = v.strictObject({ opens: dateSchema, closes: dateSchema })

/** Both days included, in the deployment's time zone. No window covering the year: the state is `unknown`. */
export const seasonSchema = v.strictObject({
  fact: idSchema,
  windows: v.pipe(v.array(windowSchema), v.maxLength(20)),
})
export type Season = v.InferOutput<typeof seasonSchema>

const headEntries = {
  schema: v.literal('guide/1', 'schéma attendu : guide/1'),
  id: idSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  meta: metaSchema,
  /** The whole guide is withdrawn after this day. */
  validity: v.optional(v.strictObject({ until: dateSchema })),
  langs: v.pipe(v.array(langSchema), v.includes('fr', 'le français est requis')),
  start: idSchema,
  seasons: v.optional(v.record(idSchema, seasonSchema), {}),
  define: v.optional(v.record(idSchema, conditionSchema), {}),
  facts: v.optional(v.record(idSchema, factSchema), {}),
}

/** What a person writes. */
export const writtenGuideSchema = v.strictObject({
  ...headEntries,
  steps: stepsOf(writtenStepSchema),
})
export type WrittenGuide = v.InferOutput<typeof writtenGuideSchema>

/** What a terminal walks: no include, no `defined`. */
export const guideSchema = v.strictObject({ ...headEntries, steps: stepsOf(stepSchema) })
export type Guide = v.InferOutput<typeof guideSchema>

/** `fragment/1`: steps that several guides share. A route `to: exit-<name>` leaves by that exit. */
export const fragmentSchema = v.strictObject({
  schema: v.literal('fragment/1', 'schéma attendu : fragment/1'),
  id: idSchema,
  start: idSchema,
  exits: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(6)),
  facts: v.optional(v.record(idSchema, factSchema), {}),
  steps: stepsOf(writtenStepSchema),
})
export type Fragment = v.InferOutput<typeof fragmentSchema>
