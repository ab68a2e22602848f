/** What those who lead a workshop ask of the hub, and what it tells them (`workshop.ts`). */
import * as v from 'valibot'
import { recordCodeSchema } from './activity-record.ts'
import { guideSchema } from './guide.ts'
import { textSchema } from './text.ts'
import { drawnIdSchema, leadEntries, paces } from './workshop.ts'
import { idSchema, lineSchema } from './words.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** `POST /api/aidant/workshops` → the board. A place has one workshop at a time: `workshop-running`, 409, for another. */
export const newWorkshopSchema = v.strictObject({
  workshop: drawnIdSchema,
  place: idSchema,
  /** One of the titles of records. */
  title: recordCodeSchema,
  /** One of their levels. */
  level: recordCodeSchema,
  guide: idSchema,
  pace: v.picklist(paces),
  /** First step of the guide. */
  step: idSchema,
  seats: v.pipe(v.array(idSchema), v.minLength(1, 'au moins un poste'), v.maxLength(99)),
})
export type NewWorkshop = v.InferOutput<typeof newWorkshopSchema>

/**
 * `POST /api/aidant/workshops/<workshop>/lead` → the board: all go there. `turn` is that of the board it was decided on; when
 * a colleague has led since, `led-meanwhile`, 409. `workshop-over`, 410, once it has ended.
 * `POST /api/aidant/workshops/<workshop>/end` → the board. Twice is once.
 */
export const leadSchema = v.strictObject({ turn: count, ...leadEntries })
export type Lead = v.InferOutput<typeof leadSchema>

/** `GET /api/aidant/workshop?place=<id>`: the workshop of a place, and how many are where. Never who. */
export const workshopBoardSchema = v.strictObject({
  workshop: v.nullable(
    v.strictObject({
      workshop: drawnIdSchema,
      title: recordCodeSchema,
      level: recordCodeSchema,
      guide: idSchema,
      turn: count,
      ...leadEntries,
      /** Terminals that were chosen. */
      invited: count,
      /** Followers by step; a step where nobody is has no line. */
      at: v.array(v.strictObject({ step: idSchema, count })),
      /** Whole minutes since it was opened. */
      minutes: count,
    }),
  ),
})
export type WorkshopBoard = v.InferOutput<typeof workshopBoardSchema>

/** `GET /api/aidant/guides?place=<id>`: what a workshop of the place may be about, by the newest whole release. */
export const workshopGuidesSchema = v.strictObject({
  guides: v.array(v.strictObject({ id: idSchema, title: textSchema })),
})

/** `GET /api/aidant/guides/<guide>?place=<id>`: `unknown-guide`, 404, when the release has none of that name. */
export const workshopGuideSchema = v.strictObject({
  guide: guideSchema,
  /** IANA time zone in which its seasons open and close. */
  timeZone: lineSchema,
  /** What conditions of the guide may read of the place. */
  attributes: v.record(idSchema, idSchema),
})
