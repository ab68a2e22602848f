/**
 * What an aidant asks a partner when nobody at the place knows: about a procedure, never about somebody. It leaves sealed,
 * is looked at again by the hub, and comes back as an answer that every place reads.
 */
import * as v from 'valibot'
import { recordCodeSchema } from './activity-record.ts'
import { feedbackCountsSchema } from './content-feedback.ts'
import { blockings } from './record-lists.ts'
import { dateSchema, idSchema } from './words.ts'

export const questionSchemaName = 'question/1'
export const longestQuestion = 280
export const longestAnswer = 1000

/** In a plain line: no control character, no half of a character. */
const plainText = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('texte vide'),
    v.maxLength(longest, `texte trop long (${longest} caractères au plus)`),
    v.check(
      (text) => text.isWellFormed() && !/[^\P{Cc}\n]/u.test(text),
      'texte sans caractère de contrôle attendu',
    ),
  )

const about = {
  guide: idSchema,
  /** Null: of the whole guide. */
  step: v.nullable(idSchema),
  partner: idSchema,
  /** Of `blockings`, or of a later release. */
  blocking: recordCodeSchema,
}

/** `question/1`, sealed in an envelope of kind `question`. The text passed the check of the device that wrote it. */
export const questionSchema = v.strictObject({
  schema: v.literal(questionSchemaName),
  ...about,
  /** Number of the release the aidant was reading; 0 where there is none. */
  release: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  text: plainText(longestQuestion),
})
export type Question = v.InferOutput<typeof questionSchema>

export const blockingLabels: Readonly<Record<string, string>> = blockings

/** A blocking code as people read it; itself when this release does not know it. */
export const blockingLabel = (code: string): string => blockingLabels[code] ?? code

/**
 * `GET /api/aidant/askable` (an aidant, or the tablet of a place): what may be asked about, from the newest release. A guide
 * without a partner is not among them: nobody would answer.
 */
export const askableGuidesSchema = v.strictObject({
  /** 0 before the first release. */
  release: v.number(),
  guides: v.array(
    v.strictObject({
      id: idSchema,
      title: v.string(),
      partners: v.array(v.strictObject({ id: idSchema, name: v.string() })),
      steps: v.array(v.strictObject({ id: idSchema, title: v.string() })),
    }),
  ),
})
export type AskableGuides = v.InferOutput<typeof askableGuidesSchema>

const randomId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** Where an answer stands. */
export const answerStates = ['to-review', 'sent-back', 'accepted'] as const
export type AnswerState = (typeof answerStates)[number]

/** Questions of one step and one cause, which one answer serves. */
export const questionGroupSchema = v.strictObject({
  ...about,
  /** Oldest first. */
  questions: v.array(
    v.strictObject({
      id: randomId,
      day: dateSchema,
      /** Null when it looked personal to the hub, which then keeps the rest. */
      text: v.nullable(v.string()),
    }),
  ),
})
export type QuestionGroup = v.InferOutput<typeof questionGroupSchema>

export const answerViewSchema = v.strictObject({
  id: randomId,
  ...about,
  state: v.picklist(answerStates),
  /** How the question is put, for all who will read it. */
  wording: v.string(),
  text: v.string(),
  answeredOn: dateSchema,
  /** Why it was sent back, in the reviewer's words; empty otherwise. */
  note: v.string(),
  /** How many questions it answers. */
  count: v.number(),
})
export type AnswerView = v.InferOutput<typeof answerViewSchema>

/**
 * `GET /api/partner/questions`: of the partners of who asks, nothing else of the hub.
 * `GET /api/admin/questions` (author): of every partner, with `feedback`.
 */
export const questionsSchema = v.strictObject({
  partners: v.array(idSchema),
  waiting: v.array(questionGroupSchema),
  answers: v.array(answerViewSchema),
})
export type Questions = v.InferOutput<typeof questionsSchema>
export const allQuestionsSchema = v.strictObject({
  ...questionsSchema.entries,
  feedback: feedbackCountsSchema,
})
export type AllQuestions = v.InferOutput<typeof allQuestionsSchema>

const written = {
  wording: plainText(longestQuestion),
  text: plainText(longestAnswer),
}
/**
 * `POST /api/partner/answers` → 204: answers these questions, all of one group. `POST /api/partner/answers/<id>` with
 * `answerTextSchema` → 204: writes again one that was sent back or is not reviewed yet. 422 `looks-personal`, 409 `answered-already` when
 * somebody was first.
 */
export const newAnswerSchema = v.strictObject({
  questions: v.pipe(v.array(randomId), v.minLength(1), v.maxLength(200)),
  ...written,
})
export const answerTextSchema = v.strictObject(written)

/**
 * `POST /api/admin/answers/<id>/<act>` (author) → 204. `accept` with `answerTextSchema`, as it was edited, once it stands in
 * the drafts; `back` with why. 409 `other-state` when it is
 * no longer there to review. `POST /api/admin/questions/close` (author): questions that want no answer.
 */
export const answerActs = ['accept', 'back'] as const
export const sendBackSchema = v.strictObject({ note: plainText(longestQuestion) })
export const closeQuestionsSchema = v.strictObject({ questions: newAnswerSchema.entries.questions })
