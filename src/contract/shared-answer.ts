/** `registry/answers.yaml`: what partners have answered, once reviewed. For aidants only, in the sealed layer of a release. */
import * as v from 'valibot'
import { recordCodeSchema } from './activity-record.ts'
import { textSchema } from './text.ts'
import { dateSchema, daysSchema, idSchema, lineSchema } from './words.ts'

export const sharedAnswerSchema = v.strictObject({
  /** Who answered. */
  partner: idSchema,
  guide: idSchema,
  /** None: for the whole guide. */
  step: v.optional(idSchema),
  /** What stopped people, by its code. */
  blocking: v.optional(recordCodeSchema),
  question: textSchema,
  answer: textSchema,
  /** The day the partner said so. */
  answered: dateSchema,
  /** Who keeps it true. */
  owner: lineSchema,
  reviewEvery: daysSchema,
})
export type SharedAnswer = v.InferOutput<typeof sharedAnswerSchema>
export const sharedAnswersSchema = v.record(idSchema, sharedAnswerSchema)
export type SharedAnswers = Readonly<Record<string, SharedAnswer>>

/** Whether the partner should be asked again. `day` is `YYYY-MM-DD`; undefined when the clock is known to be wrong. */
export function isOverdue(
  { answered, reviewEvery }: Pick<SharedAnswer, 'answered' | 'reviewEvery'>,
  day: string | undefined,
): boolean {
  if (day === undefined) return true
  const days = Number(reviewEvery.slice(1, -1))
  return Date.parse(day) - Date.parse(answered) > days * 86_400_000
}

/** Those of a step, then those of its whole guide; the newest first. */
export function answersFor(
  answers: SharedAnswers,
  guide: string,
  step: string | undefined,
): readonly (readonly [id: string, answer: SharedAnswer])[] {
  const rank = (answer: SharedAnswer) => (answer.step === undefined ? 1 : 0)
  return Object.entries(answers)
    .filter(([, answer]) => answer.guide === guide)
    .filter(([, answer]) => answer.step === undefined || answer.step === step)
    .toSorted(
      ([a, one], [b, other]) =>
        rank(one) - rank(other) || other.answered.localeCompare(one.answered) || (a < b ? -1 : 1),
    )
}
