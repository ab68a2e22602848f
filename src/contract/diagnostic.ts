/**
 * « Faire le point » (`diagnostic.yaml`): what stops a person with what is online, in a few questions, and what can help. It is
 * answered on the screen, stays in memory until the session ends, and is never counted, kept or sent.
 */
import * as v from 'valibot'
import { textSchema } from './text.ts'
import { idSchema, pictureSchema } from './words.ts'

/** Name of its file in a release. */
export const diagnosticFileName = 'diagnostic'

/** More is a form: people leave before the end. */
export const mostQuestions = 12
/** Of those found, how many a person is shown: what can be taken in at once. */
export const mostCausesShown = 3

/** What can help with a cause. Facts stay where they are sourced: this only names them. */
export const waySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('guide'), guide: idSchema }),
  v.strictObject({ kind: v.literal('office'), office: idSchema }),
  v.strictObject({ kind: v.literal('place'), place: idSchema }),
  /** « Demander de l'aide » on this very terminal. */
  v.strictObject({ kind: v.literal('help') }),
  /** Something to do here and now: it states no fact. */
  v.strictObject({ kind: v.literal('advice'), text: textSchema }),
])
export type Way = v.InferOutput<typeof waySchema>

export const causeSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  body: textSchema,
  picture: pictureSchema,
  /** Weight of the answers from which it is a cause. */
  from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 2),
  ways: v.pipe(v.array(waySchema), v.minLength(1, 'au moins une aide'), v.maxLength(4)),
})
export type Cause = v.InferOutput<typeof causeSchema>

const answerSchema = v.strictObject({
  id: idSchema,
  label: textSchema,
  hint: v.optional(textSchema),
  picture: v.optional(pictureSchema),
  /** Cause → how much this answer points to it. */
  weighs: v.optional(
    v.record(idSchema, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3))),
    {},
  ),
})

export const questionSchema = v.strictObject({
  id: idSchema,
  ask: textSchema,
  hint: v.optional(textSchema),
  many: v.optional(v.boolean(), false),
  answers: v.pipe(v.array(answerSchema), v.minLength(2, 'au moins deux réponses'), v.maxLength(6)),
})
export type Question = v.InferOutput<typeof questionSchema>

export const diagnosticSchema = v.strictObject({
  schema: v.literal('diagnostic/1', 'schéma attendu : diagnostic/1'),
  title: textSchema,
  lead: textSchema,
  picture: pictureSchema,
  questions: v.pipe(
    v.array(questionSchema),
    v.minLength(1, 'au moins une question'),
    v.maxLength(mostQuestions, `${mostQuestions} questions au plus`),
  ),
  causes: v.pipe(
    v.array(causeSchema),
    v.minLength(2, 'au moins deux causes : une seule n’est pas un point'),
    v.maxLength(12, 'douze causes au plus'),
  ),
})
export type Diagnostic = v.InferOutput<typeof diagnosticSchema>

/** Question → answers chosen. */
export type DiagnosticAnswers = Readonly<Record<string, readonly string[]>>
