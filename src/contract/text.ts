/** Every sentence of a guide, in up to three registers and any number of languages. */
import * as v from 'valibot'
import { langSchema, maxTextLength } from './words.ts'

const sentenceSchema = v.pipe(
  v.string('texte attendu'),
  v.nonEmpty('texte vide'),
  v.maxLength(maxTextLength, `texte trop long (${maxTextLength} caractères au plus)`),
)

const perLanguageSchema = v.record(langSchema, sentenceSchema)

/**
 * `std` is plain administrative language, `easy` a second register for people who read little, `spoken` only what must
 * be said otherwise than it is written (dates, amounts, acronyms). Inline markup is closed: `**bold**`, lines starting
 * with `- `, blank lines, `[[doc:id]]`, `[[fact:id]]`, `[[term:id]]`. No HTML, no links: a link is a site or a step.
 */
export const textSchema = v.strictObject({
  std: perLanguageSchema,
  easy: v.optional(perLanguageSchema),
  spoken: v.optional(perLanguageSchema),
})
export type Text = v.InferOutput<typeof textSchema>

export const registers = ['std', 'easy'] as const
export type Register = (typeof registers)[number]

/** Which words a person reads: a language and a register. */
export interface Reading {
  readonly lang: string
  readonly register: Register
}
