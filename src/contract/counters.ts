/**
 * Counters, not events: how many walks of a guide ended how, by day, language and help. No order, no session, no time of
 * day, so that a count cannot be told back to the person who made it (CNIL, audience measurement without consent).
 */
import * as v from 'valibot'
import { dateSchema, idSchema, langSchema } from './words.ts'

/** How a walk ended: at a result, left before the end, stopped by silence, or without the network it needed. */
export const walkOutcomes = ['finished', 'left', 'silent', 'offline'] as const
export type WalkOutcome = (typeof walkOutcomes)[number]

export const counterCellSchema = v.strictObject({
  /** Calendar day where the deployment is. */
  day: dateSchema,
  guide: idSchema,
  outcome: v.picklist(walkOutcomes),
  lang: langSchema,
  isAssisted: v.boolean(),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000)),
})

export const pointKinds = [
  /** Step on which a walk ended that ended `left` or `silent`: once for each of them, never for another. */
  'stop',
  /** Paper said missing. */
  'paper',
  /** Site asked for, and not reached. */
  'unreachable',
  /** « Bloqué » on a site. */
  'blocked',
  /** Pass used, told by an aidant (contract/pass.ts): `guide` and `of` are the pass. */
  'voucher',
] as const
export type PointKind = (typeof pointKinds)[number]

/** Where people stop and what they lack, counted apart so that the two cannot be crossed with a language or a help. */
export const pointCellSchema = v.strictObject({
  day: dateSchema,
  guide: idSchema,
  kind: v.picklist(pointKinds),
  /** Id of the step, of the paper or of the site. */
  of: idSchema,
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000)),
})

/** Days older than this are refused. */
export const oldestCountedDays = 62

/** `POST /api/terminal/counters`, signed. Sent after the day is over. The same batch twice counts once. */
export const counterBatchSchema = v.strictObject({
  schema: v.literal('counters/1'),
  /** 16 random bytes in hexadecimal; two batches never share it. */
  batch: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  cells: v.pipe(v.array(counterCellSchema), v.maxLength(2000)),
  points: v.pipe(v.array(pointCellSchema), v.maxLength(2000)),
  /** Hours of the day during which the network did not answer, by day. */
  offlineHours: v.pipe(
    v.array(
      v.strictObject({
        day: dateSchema,
        hours: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24)),
      }),
    ),
    v.maxLength(62),
  ),
})
export type CounterBatch = v.InferOutput<typeof counterBatchSchema>

/** Refusals of `POST /api/terminal/counters`: the batch will never be taken, and can be forgotten. */
export const counterRefusals = ['future-day', 'old-day', 'repeated-cell'] as const

/** Smallest count an export shows; smaller cells are masked, with those that would let them be worked out. */
export const smallestCount = 11

/**
 * A month is published once, this many days after its end, and never changes: two exports of a month that grows would tell
 * what was added between them. What comes later is not published.
 */
export const settlingDays = 10

/** `YYYY-MM`. */
export const monthSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'mois attendu : « AAAA-MM »'),
)

/** At least `smallestCount`, or null where it is masked. What is 0 has no line. */
const shownCount = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(smallestCount)))

/** One line of an export or of a plot. */
export const statisticsRowSchema = v.strictObject({
  month: monthSchema,
  place: idSchema,
  guide: idSchema,
  outcome: v.picklist(walkOutcomes),
  count: shownCount,
})

/** `GET /api/admin/statistics?from=YYYY-MM&to=YYYY-MM` (author) and `/api/admin/statistics.csv`. */
export const statisticsSchema = v.strictObject({
  smallest: v.literal(smallestCount),
  /** Last month that is published: those after it are still being counted. */
  settledTo: monthSchema,
  /** All walks of a month. */
  months: v.array(v.strictObject({ month: monthSchema, count: shownCount })),
  /** Over all places. */
  guides: v.array(
    v.strictObject({
      month: monthSchema,
      guide: idSchema,
      outcome: v.picklist(walkOutcomes),
      count: shownCount,
    }),
  ),
  rows: v.array(statisticsRowSchema),
  /** Over all places, since points are rare. */
  points: v.array(
    v.strictObject({
      month: monthSchema,
      guide: idSchema,
      kind: v.picklist(pointKinds),
      of: idSchema,
      count: shownCount,
    }),
  ),
  languages: v.array(v.strictObject({ month: monthSchema, lang: langSchema, count: shownCount })),
  assisted: v.array(
    v.strictObject({ month: monthSchema, isAssisted: v.boolean(), count: shownCount }),
  ),
  offlineHours: v.array(v.strictObject({ month: monthSchema, place: idSchema, hours: v.number() })),
})
export type Statistics = v.InferOutput<typeof statisticsSchema>
