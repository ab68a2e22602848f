/**
 * What is read aloud and was recorded before: how a sentence's recording is named, how recordings travel in a release, and what a
 * folder of human recordings says of itself.
 */
import * as v from 'valibot'
import { dateSchema, langSchema, lineSchema } from './words.ts'

/** The text of which the first 16 hexadecimal digits of the SHA-256 name a recording. */
export const namedText = (sentence: string, lang: string): string => `${lang}\n${sentence}`
export const recordingNameLength = 16

/** First 64 bits of a SHA-256, in lower-case hexadecimal. */
export const recordingNameSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/, 'nom attendu : 16 chiffres hexadécimaux'),
)

/** Names that files of recordings have in a release: they are fetched after the texts, and may be missing. */
const packPrefix = 'audio/'
/**
 * `shell`: the shell's own words. `front`: what the release says around its guides, in as many files as there are first digits of a
 * recording's name, so that a word changed there is one of them to fetch. Else one guide.
 */
export type PackPart = 'shell' | { readonly front: string } | { readonly guide: string }
export const packName = (lang: string, part: PackPart): string => {
  const folder = `${packPrefix}${lang.toLowerCase()}`
  if (part === 'shell') return `${folder}/shell`
  return 'front' in part ? `${folder}/front/${part.front}` : `${folder}/guides/${part.guide}`
}
export const frontDigits: readonly string[] = Array.from({ length: 16 }, (_, digit) =>
  digit.toString(16),
)
/** The file that a recording of what is around guides travels in. */
export const frontPackOf = (recording: string, lang: string): string =>
  packName(lang, { front: recording.slice(0, 1) })

export const isPackName = (name: string): boolean => name.startsWith(packPrefix)

/**
 * What stands before the sounds of a pack. A pack is `packMagic`, the length of this JSON in bytes (unsigned, 32 bits, little
 * endian), the JSON, then one Ogg Opus file after the other (RFC 7845), `sounds` saying where from the first of them.
 */
export const packHeadSchema = v.object({
  schema: v.literal('recordings/1'),
  lang: langSchema,
  /** By name of recording: where it begins, how long it is; in bytes. */
  sounds: v.record(
    recordingNameSchema,
    v.tuple([
      v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    ]),
  ),
})
export type PackHead = v.InferOutput<typeof packHeadSchema>
export const packMagic = 'ESCA'

/** One human recording of `audio/<lang>.yaml`; its sound is `audio/<lang>/<name>.opus`. */
export const humanRecordingSchema = v.strictObject({
  /** The sentence, as it is said. */
  text: v.pipe(v.string(), v.nonEmpty('texte vide'), v.maxLength(400)),
  /** Who speaks, as they want to be named. */
  voice: lineSchema,
  recorded: dateSchema,
  licence: lineSchema,
})
export type HumanRecording = v.InferOutput<typeof humanRecordingSchema>

/** `audio/<lang>.yaml`, beside the folder of its sounds. */
export const humanRecordingsSchema = v.strictObject({
  schema: v.literal('recordings/1', 'schéma attendu : recordings/1'),
  recordings: v.record(recordingNameSchema, humanRecordingSchema),
})
