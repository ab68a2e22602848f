/**
 * Somebody waits for a terminal of a place: an aidant says so, and its terminals hear it. Yes or no for a whole place, and how
 * often an aidant has given a seat more time; of nobody. Both are forgotten by themselves.
 */
import * as v from 'valibot'
import { idSchema } from './words.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What an aidant gives a seat by one touch. */
export const moreMinutes = 15

/** Signed `GET /api/terminal/waiting`. A place without fair use, and a hub that does not answer, limit nobody. */
export const waitingAnswerSchema = v.strictObject({
  isWaiting: v.boolean(),
  /** How often `moreMinutes` were given to this seat; back to 0 some hours after the last. */
  given: count,
})
export type WaitingAnswer = v.InferOutput<typeof waitingAnswerSchema>

/** `POST /api/aidant/waiting` → the board. Said again, it holds as long as if it were new. */
export const waitingAskSchema = v.strictObject({ place: idSchema, isWaiting: v.boolean() })

/** `POST /api/aidant/more-time` → the board. A seat that the place has not is `unknown-seat`, 404. */
export const moreTimeAskSchema = v.strictObject({ place: idSchema, seat: idSchema })
