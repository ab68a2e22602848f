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
export type CounterCell = v.InferOutput<typeof counterCellSchema>

/** Where people stop and what they lack, counted apart so that the two cannot be crossed with a language or a help. */
export const pointCellSchema = v.strictObject({
  day: dateSchema,
  guide: idSchema,
  kind: v.picklist([
    /** Step on which a walk was left. */
    'stop',
    /** Paper said missing. */
    'paper',
    /** Site asked for, and not reached. */
    'unreachable',
    /** « Bloqué » on a site. */
    'blocked',
  ]),
  /** Id of the step, of the paper or of the site. */
  of: idSchema,
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000)),
})
export type PointCell = v.InferOutput<typeof pointCellSchema>

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

/** Smallest count an export shows; smaller cells are masked, with those that would let them be worked out. */
export const smallestCount = 11

/** One line of an export or of a plot; `count` is null where it is masked. */
export const statisticsRowSchema = v.strictObject({
  /** `YYYY-MM`. */
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  place: idSchema,
  guide: idSchema,
  outcome: v.picklist(walkOutcomes),
  count: v.nullable(v.pipe(v.number(), v.safeInteger())),
})

/** `GET /api/admin/statistics?from=YYYY-MM&to=YYYY-MM` and `.csv`. */
export const statisticsSchema = v.strictObject({
  smallest: v.literal(smallestCount),
  rows: v.array(statisticsRowSchema),
  /** Over all places, since points are rare. */
  points: v.array(
    v.strictObject({
      month: v.string(),
      guide: idSchema,
      kind: v.picklist(['stop', 'paper', 'unreachable', 'blocked']),
      of: idSchema,
      count: v.nullable(v.number()),
    }),
  ),
  languages: v.array(
    v.strictObject({ month: v.string(), lang: langSchema, count: v.nullable(v.number()) }),
  ),
  assisted: v.array(
    v.strictObject({ month: v.string(), isAssisted: v.boolean(), count: v.nullable(v.number()) }),
  ),
  offlineHours: v.array(v.strictObject({ month: v.string(), place: idSchema, hours: v.number() })),
})
export type Statistics = v.InferOutput<typeof statisticsSchema>
