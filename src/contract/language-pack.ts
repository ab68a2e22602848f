/**
 * A language that speakers bring: what they write, and what terminals read. Every sentence stands beside the French one it
 * translates, so that a French sentence that changes has no translation any more rather than a wrong one.
 */
import * as v from 'valibot'
import { dateSchema, langSchema, lineSchema, maxTextLength } from './words.ts'

export const directions = ['ltr', 'rtl'] as const
export type Direction = (typeof directions)[number]

/** `packs/<lang>/pack.yaml`: which language, and by whom. */
export const packSchema = v.strictObject({
  schema: v.literal('pack/1', 'schéma attendu : pack/1'),
  lang: langSchema,
  /** In itself: what its speakers call it. */
  name: lineSchema,
  direction: v.optional(v.picklist(directions), 'ltr'),
  /** Who made it, as they want to be named: an academy, an association, a school. */
  madeBy: lineSchema,
  /** Under which the words and the recordings may be used: « CC BY 4.0 ». */
  licence: lineSchema,
  dated: dateSchema,
  /** Other speakers who have re-read it; `null` while nobody has. */
  reviewedBy: v.nullable(lineSchema),
})
export type Pack = v.InferOutput<typeof packSchema>

const sentence = v.pipe(v.string(), v.maxLength(maxTextLength))

/** `packs/<lang>/<name>.words.yaml`: as many files as the speakers like. */
export const packWordsSchema = v.strictObject({
  schema: v.literal('pack-words/1', 'schéma attendu : pack-words/1'),
  words: v.pipe(
    v.array(
      v.strictObject({
        /** The whole French text, easy or ordinary, as it is written today. */
        fr: v.pipe(sentence, v.nonEmpty('texte vide')),
        /** Empty: not translated yet. */
        says: sentence,
        /** Where it is read, for who translates. */
        where: v.optional(lineSchema),
      }),
    ),
    v.maxLength(20_000),
  ),
})
export type PackWords = v.InferOutput<typeof packWordsSchema>

/** Files of a release that hold a language each: `languages/<lang in lower case>`. */
export const languageFolder = 'languages/'

/** What the choice of a language says of one. */
export const offeredLanguageSchema = v.object({
  lang: langSchema,
  name: lineSchema,
  direction: v.picklist(directions),
  /** How much of what the public reads is in it, in whole per cent. */
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
})
export type OfferedLanguage = v.InferOutput<typeof offeredLanguageSchema>

/** A file of `languageFolder`: each French text and what stands for it. */
export const languageFileSchema = v.object({
  lang: langSchema,
  words: v.array(v.tuple([v.string(), v.string()])),
})
export type LanguageFile = v.InferOutput<typeof languageFileSchema>

/** Languages of nobody, made to try the screens: longer, or from right to left. Never published (T07). */
export const isTrialLanguage = (lang: string): boolean => /^qps(?:-|$)/i.test(lang)
