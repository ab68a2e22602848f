/**
 * What an aidant says of an accompaniment or of a workshop: codes of closed lists and whole numbers. No name, no free text, no
 * time of day. A later release may know more codes and more fields: they are kept as they came, as long as they are codes too.
 */
import * as v from 'valibot'
import { recordLists } from './record-lists.ts'
import { dateSchema, idSchema } from './words.ts'

/** A code, of a list of ours or of a later release. Too plain for a sentence, a name with its capital, or a number. */
export const recordCodeSchema = v.pipe(
  v.string(),
  v.regex(/^(?:\d|[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)$/, 'code attendu'),
  v.maxLength(64),
)

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

const codes = v.pipe(v.array(recordCodeSchema), v.maxLength(12))

/** What a later release may add: nothing that could hold a sentence. */
const laterField = v.union([
  recordCodeSchema,
  wholeNumber(0, 9999),
  v.boolean(),
  v.null(),
  codes,
  v.record(recordCodeSchema, wholeNumber(0, 9999)),
])

const shared = {
  schema: v.literal('activity-record/1'),
  /** Where the deployment is. */
  date: dateSchema,
  /** Minutes. */
  duree: wholeNumber(1, 600),
  type_lieu: v.optional(recordCodeSchema, 'lieu_activite'),
  thematiques: v.pipe(codes, v.minLength(1)),
  materiel: codes,
  partenaires: codes,
}

export const individualRecordSchema = v.objectWithRest(
  {
    ...shared,
    type: v.literal('individuel'),
    /** Guide that was open, if any. */
    demarche: v.nullable(idSchema),
    autonomie: recordCodeSchema,
    resultat: recordCodeSchema,
    /** Only where the result is `bloquee`. */
    blocage: v.nullable(recordCodeSchema),
    /** Consent level, 0 to 3. */
    niveau_aide: wholeNumber(0, 9),
    /** To which the person was sent on; null: to none. */
    structure_de_redirection: v.nullable(recordCodeSchema),
    genre: recordCodeSchema,
    tranche_age: recordCodeSchema,
    statut_social: recordCodeSchema,
    /** Asked, never deduced; null: not said. */
    premier_accompagnement: v.nullable(v.boolean()),
  },
  laterField,
)
export type IndividualRecord = v.InferOutput<typeof individualRecordSchema>

export const workshopRecordSchema = v.objectWithRest(
  {
    ...shared,
    type: v.literal('collectif'),
    titre_atelier: recordCodeSchema,
    niveau: recordCodeSchema,
    /** How many people of each age band came. */
    participants: v.pipe(
      v.record(recordCodeSchema, wholeNumber(1, 200)),
      v.check((bands) => Object.keys(bands).length > 0, 'au moins un participant'),
    ),
  },
  laterField,
)
export type WorkshopRecord = v.InferOutput<typeof workshopRecordSchema>

export const activityRecordSchema = v.variant('type', [
  individualRecordSchema,
  workshopRecordSchema,
])
export type ActivityRecord = v.InferOutput<typeof activityRecordSchema>

/** Whether a code is one of this release's: a code that is not is kept, and told as it is. */
export const isKnownCode = (list: string, code: string): boolean =>
  Object.entries(recordLists).some(([name, labels]) => name === list && Object.hasOwn(labels, code))

/** How people read a code; the code itself when this release does not know it. */
export const labelOf = (list: string, code: string): string =>
  Object.entries(recordLists)
    .filter(([name]) => name === list)
    .flatMap(([, labels]) => Object.entries(labels))
    .find(([known]) => known === code)?.[1] ?? code
