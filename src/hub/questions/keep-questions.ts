/** Questions and marks that devices have sealed, once opened. */
import type { ContentFeedback } from '#contract/content-feedback.ts'
import type { Question } from '#contract/question.ts'
import { findPersonal } from '#contract/personal/find-personal.ts'
import { earliestDay, hubDay, latestDay, monthOf } from '../fleet/days.ts'
import type { HubWriter } from '../store/hub-store.ts'

/** An unanswered question is worth asking again after a year. */
export const keptQuestionDays = 365
/** An accepted answer lives on in the content; who asked needs it no longer. */
export const keptAcceptedDays = 90
/** Two school years: what comes back each year shows. */
export const keptFeedbackDays = 730

export interface QuestionIntake {
  readonly nowMs: number
  readonly newId: () => string
}

export interface Dated<T> {
  readonly content: T
  /** Of its envelope. A day that cannot be, by a clock gone wrong, becomes today. */
  readonly day: string
}

const possibleDay = (day: string, nowMs: number) =>
  day <= latestDay(nowMs) && day >= earliestDay(nowMs, keptQuestionDays) ? day : hubDay(nowMs)

/** The check of the hub may know more than that of the device: the text goes, what is asked about stays. */
export async function keepQuestions(
  db: HubWriter,
  questions: readonly Dated<Question>[],
  { nowMs, newId }: QuestionIntake,
): Promise<void> {
  if (questions.length === 0) return
  const rows = questions.map(({ content: { schema: _schema, text, ...about }, day }) => ({
    id: newId(),
    ...about,
    text: findPersonal(text).length === 0 ? text : null,
    day: possibleDay(day, nowMs),
    answer: null,
  }))
  await db.insertInto('question').values(rows).execute()
}

export async function keepFeedback(
  db: HubWriter,
  marks: readonly Dated<ContentFeedback>[],
  { nowMs }: Pick<QuestionIntake, 'nowMs'>,
): Promise<void> {
  for (const { content, day } of marks) {
    const { guide, step, reason } = content
    const month = monthOf(possibleDay(day, nowMs))
    await db
      .insertInto('content_feedback')
      .values({ month, guide, step: step ?? '', reason, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['month', 'guide', 'step', 'reason'])
          .doUpdateSet((row) => ({ count: row('content_feedback.count', '+', 1) })),
      )
      .execute()
  }
}
