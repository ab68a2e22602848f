/** Signed `GET /api/terminal/seats`: the other terminals of the place, as they last told of themselves, minutes ago at most. */
import * as v from 'valibot'
import { idSchema } from './words.ts'

export const freeSeatsSchema = v.strictObject({
  seats: v.array(v.strictObject({ seat: idSchema, isFree: v.boolean() })),
})
export type FreeSeats = v.InferOutput<typeof freeSeatsSchema>
