/** What those who work at a place see of its calls for help, and what they say to them. */
import * as v from 'valibot'
import { helpCallIdSchema, shownNameSchema } from './help-call.ts'
import { terminalRoles } from './terminal-role.ts'
import { idSchema, lineSchema } from './words.ts'

/** `called` and `helped` by its call; the others by what the terminal last reported, minutes ago at most. */
export const seatStates = [
  'free',
  'busy',
  'called',
  'helped',
  /** A wipe could not prove itself: nobody may use it. */
  'unavailable',
  /** Switched off, cut off, or never enrolled. */
  'silent',
] as const
export type SeatState = (typeof seatStates)[number]

export const boardCallSchema = v.strictObject({
  call: helpCallIdSchema,
  seat: idSchema,
  seatName: lineSchema,
  state: v.picklist(['calling', 'seen', 'coming']),
  /** Whole tens. */
  waitingS: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Who comes: whoever asks, or a colleague and the first name they show. */
  coming: v.nullable(v.strictObject({ isYou: v.boolean(), name: v.nullable(shownNameSchema) })),
  /** Whoever asks has passed it to the others: it does not ring for them. */
  isPassedByYou: v.boolean(),
})
export type BoardCall = v.InferOutput<typeof boardCallSchema>

/** What an aidant sees of a place. Those who have waited longest come first. */
export const helpBoardSchema = v.strictObject({
  place: idSchema,
  placeName: lineSchema,
  seats: v.array(
    v.strictObject({
      seat: idSchema,
      name: lineSchema,
      state: v.picklist(seatStates),
      /** By the newest release; `self-service` where nothing is said. */
      role: v.optional(v.picklist(terminalRoles)),
      /** What aidants gave it lately, where time is shared. */
      moreMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  /** Absent where time is not shared (`fair-use.ts`). */
  waiting: v.optional(
    v.strictObject({
      /** Whole fives until « quelqu'un attend » is forgotten; null while nobody waits. */
      minutesLeft: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  calls: v.array(boardCallSchema),
})
export type HelpBoard = v.InferOutput<typeof helpBoardSchema>

/**
 * `GET /api/aidant`: who asks, by a session or by the signature of an enrolled tablet, and the places they help in.
 * `GET /api/aidant/board?place=<id>`: `helpBoardSchema`, now.
 * `GET /api/aidant/stream?place=<id>`: Server-Sent Events, `board` at each change, `beat` every five seconds. The hub ends it
 * after five minutes: whoever still may opens it again.
 */
export const helperSchema = v.strictObject({
  kind: v.picklist(['staff', 'tablet']),
  /** Of the account; null for a tablet. */
  name: v.nullable(lineSchema),
  places: v.array(v.strictObject({ id: idSchema, name: lineSchema })),
})
export type Helper = v.InferOutput<typeof helperSchema>

export const beatEveryMs = 5000

/**
 * `POST /api/aidant/calls/<call>/<act>` → the board of its place. `seen` and `end` by anybody of the place; `answer` by the
 * first (a second one is told `answered`, 409); `pass` by who comes: it rings for the others. Twice is once. A call that is
 * over is `call-over`, 410; a place that is not theirs `other-place`, 403.
 */
export const helpActs = ['seen', 'answer', 'pass', 'end'] as const
export type HelpAct = (typeof helpActs)[number]
export const helpActBodySchema = v.strictObject({ name: v.optional(shownNameSchema) })
