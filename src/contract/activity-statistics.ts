/**
 * What is published of activity records: counts by month, and by place where they say nothing of people. Ages, situations and
 * genders are counted over all places together, and none is crossed with another.
 */
import * as v from 'valibot'
import { isKnownCode } from './activity-record.ts'
import { monthSchema } from './counters.ts'
import { terminalIdSchema } from './enrolment.ts'
import { idSchema } from './words.ts'

/** Smallest count that is shown; smaller ones are masked, with those that would let them be worked out. */
export const smallestCell = 5

/** `participants` counts people of workshops, the others count records. */
export const activityTables = ['accompagnements', 'ateliers', 'participants'] as const

/** By place. */
export const placeFields = [
  'duree',
  'autonomie',
  'niveau_aide',
  'thematiques',
  'partenaires',
] as const
/** Over all places. `demarche` is a guide. */
export const wholeFields = [
  'resultat',
  'blocage',
  'structure_de_redirection',
  'demarche',
  'genre',
  'tranche_age',
  'statut_social',
  'premier_accompagnement',
  'materiel',
  'titre_atelier',
  'niveau',
] as const
export const activityFields = [...placeFields, ...wholeFields] as const
export type ActivityField = (typeof activityFields)[number]

/** Ranges in which durations are told, in minutes. */
export const durationRanges = {
  moins_de_30: 'Moins de 30 min',
  de_30_a_59: '30 à 59 min',
  de_60_a_119: '1 h à moins de 2 h',
  de_120_et_plus: '2 h et plus',
} as const
export const answers = { oui: 'Oui', non: 'Non' } as const

/** Of a list of this release. Others are counted all the same, under the code they came with. */
export function isKnownValue(field: ActivityField, value: string | null): boolean {
  if (value === null || field === 'demarche') return true
  if (field === 'duree') return Object.hasOwn(durationRanges, value)
  if (field === 'premier_accompagnement') return Object.hasOwn(answers, value)
  return isKnownCode(field, value)
}

export const activityLineSchema = v.strictObject({
  month: monthSchema,
  table: v.picklist(activityTables),
  /** Null: all of them together. */
  place: v.nullable(idSchema),
  /** Null: the total. */
  field: v.nullable(v.picklist(activityFields)),
  /** Null: not said, or none. */
  value: v.nullable(v.string()),
  /** Null where it is masked. What is 0 has no line. */
  count: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(smallestCell))),
})
export type ActivityLine = v.InferOutput<typeof activityLineSchema>

/** `GET /api/admin/activity?from=YYYY-MM&to=YYYY-MM` (author) and `/api/admin/activity.csv`. */
export const activityStatisticsSchema = v.strictObject({
  smallest: v.literal(smallestCell),
  /** Last month that is published. */
  settledTo: monthSchema,
  lines: v.array(activityLineSchema),
})
export type ActivityStatistics = v.InferOutput<typeof activityStatisticsSchema>

const range = v.tuple([v.number(), v.number()])

/** `GET /api/admin/activity/arrivals` (author): what has not come, and what cannot be read. */
export const activityArrivalsSchema = v.strictObject({
  /** Devices of which numbers are missing, from the first to the last of each hole. */
  gaps: v.array(
    v.strictObject({
      device: terminalIdSchema,
      /** Null for a device that is no longer known. */
      place: v.nullable(v.string()),
      seat: v.nullable(v.string()),
      missing: v.array(range),
    }),
  ),
  /**
   * What devices say that the hub has refused for what it is, by kind and code of the refusal: it is kept on the device, which
   * offers it again at each start. Counts (`counts`) are not.
   */
  refused: v.array(
    v.strictObject({
      device: terminalIdSchema,
      place: v.nullable(v.string()),
      seat: v.nullable(v.string()),
      kind: v.string(),
      code: v.string(),
      count: v.number(),
    }),
  ),
  /** Boxes that are kept without being read, by reason. */
  aside: v.array(v.strictObject({ code: v.string(), count: v.number() })),
})
export type ActivityArrivals = v.InferOutput<typeof activityArrivalsSchema>
