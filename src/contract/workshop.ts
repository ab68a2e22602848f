/**
 * A workshop: an aidant leads, and the chosen terminals of a place follow one guide with the practice data of the release.
 * Nothing is sent anywhere. Whoever leads hears how many are at each step, never who; when it ends, nothing of it stays.
 */
import * as v from 'valibot'
import { idSchema, maxStepsPerGuide } from './words.ts'

/** Drawn by whoever asks: the same one sent again is the same workshop, the same person at a terminal. */
export const drawnIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** `led`: all stand where the aidant has led them. `free`: each goes on alone. */
export const paces = ['led', 'free'] as const
export type Pace = (typeof paces)[number]

const outcome = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64))

/** What whoever leads has answered on the way: examples, chosen in front of everybody. */
export const leadLogSchema = v.pipe(
  v.record(idSchema, v.union([outcome, v.pipe(v.array(outcome), v.maxLength(12), v.readonly())])),
  v.check((log) => Object.keys(log).length <= maxStepsPerGuide, 'trop d’étapes'),
)

/** Where a workshop is. */
export const leadEntries = {
  pace: v.picklist(paces),
  /** Where whoever leads stands. */
  step: idSchema,
  log: leadLogSchema,
}

/**
 * Signed `GET /api/terminal/workshop`, and the answer to the POST: null where this terminal is in no workshop. A terminal
 * that has joined another one than it is told of has missed its end, and erases what it holds.
 */
export const workshopAnswerSchema = v.strictObject({
  workshop: v.nullable(
    v.strictObject({
      workshop: drawnIdSchema,
      guide: idSchema,
      /** Grows at each change of pace or step. */
      turn: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      ...leadEntries,
    }),
  ),
})
export type WorkshopAnswer = v.InferOutput<typeof workshopAnswerSchema>
export type WorkshopLead = NonNullable<WorkshopAnswer['workshop']>

/**
 * `POST /api/terminal/workshop`, signed: where somebody who has joined stands. `follower` is drawn as they join and names no
 * terminal: it is all that the hub keeps beside the step, until the workshop ends. `step` null: they have left.
 */
export const followerReportSchema = v.strictObject({
  workshop: drawnIdSchema,
  follower: drawnIdSchema,
  step: v.nullable(idSchema),
})
export type FollowerReport = v.InferOutput<typeof followerReportSchema>

/** Somebody of whom nothing was heard for so long is no longer counted. */
export const followerSilentMs = 90_000
/** How often a terminal says where its follower stands, when that does not change. */
export const followerEveryMs = 20_000
