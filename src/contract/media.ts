/**
 * Sessions to listen to and to read (« Les jeudis de l'inclusion numérique »): what was said is always shown; a recording, where
 * there is one, travels apart and comes after the texts.
 */
import * as v from 'valibot'
import { sha256Schema } from './release.ts'
import { sourceSchema } from './fact.ts'
import { textSchema } from './text.ts'
import { dateSchema, idSchema, lineSchema, pictureSchema } from './words.ts'

/** Name of its file in a release, under `doors/`. */
export const mediaDoor = 'media'
/** File of a session's sounds in a release: fetched late, like every recording (contract/recording.ts). */
export const mediaPackName = (session: string): string => `audio/media/${session}`
/** What names a sound in it: the whole session, or one of its chapters. Hashed like a sentence. */
export const wholeSound = 'whole'
export const chapterSound = (rank: number): string => `chapter ${rank}`

/** Longest recording, in bytes: about two hours of speech in Opus at 16 kbit/s. */
export const mostRecordingBytes = 15_000_000

const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400))

export const chapterSchema = v.strictObject({
  title: textSchema,
  /** Where it begins in a recording of one piece, in seconds. */
  at: v.optional(seconds),
  /** All that is said, as it is said. */
  transcript: textSchema,
})

const recordingSchema = v.variant('kind', [
  /** Made when content is built, chapter by chapter, by a synthetic voice; told as such. */
  v.strictObject({ kind: v.literal('synthetic') }),
  /** `media/<id>.opus` beside the file: Ogg Opus, recorded by somebody. */
  v.strictObject({
    kind: v.literal('file'),
    sha256: sha256Schema,
    seconds,
    /** Who speaks, as they want to be named. */
    voice: lineSchema,
    recorded: dateSchema,
    licence: lineSchema,
  }),
  /** We do not have it: where it is said to be. */
  v.strictObject({ kind: v.literal('elsewhere'), where: textSchema, source: sourceSchema }),
])

/** `media/<id>.media.yaml`. */
export const mediaSessionSchema = v.strictObject({
  schema: v.literal('media/1', 'schéma attendu : media/1'),
  id: idSchema,
  title: textSchema,
  lead: textSchema,
  /** The day it was held, or made. */
  date: dateSchema,
  /** Roles, never names: « une conseillère de la CAF ». Not shown of a synthetic voice, which says itself that nobody speaks. */
  speakers: v.optional(v.pipe(v.array(lineSchema), v.maxLength(8)), []),
  partner: v.optional(idSchema),
  recording: recordingSchema,
  /** None where we do not have what was said. */
  chapters: v.optional(v.pipe(v.array(chapterSchema), v.maxLength(40)), []),
})
export type MediaSession = v.InferOutput<typeof mediaSessionSchema>

/** `media.yaml` of a deployment: the shelf, and the sessions to come. */
export const mediaShelfSchema = v.strictObject({
  schema: v.literal('shelf/1', 'schéma attendu : shelf/1'),
  title: textSchema,
  lead: textSchema,
  picture: pictureSchema,
  /** Sessions to come; those that are over are no longer shown. */
  next: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ date: dateSchema, title: textSchema, where: v.optional(textSchema) }),
      ),
      v.maxLength(60),
    ),
    [],
  ),
  /** What to do when the calendar is empty or over. */
  noNext: textSchema,
})
export type MediaShelf = v.InferOutput<typeof mediaShelfSchema>

/** The file `doors/media` of a release. */
export const shownMediaSchema = v.object({
  schema: v.literal('shown-media/1'),
  shelf: mediaShelfSchema,
  /** Newest first. */
  sessions: v.array(v.object({ ...mediaSessionSchema.entries, partner: v.optional(lineSchema) })),
})
export type ShownMedia = v.InferOutput<typeof shownMediaSchema>
export type ShownSession = ShownMedia['sessions'][number]
