/** Erases what has been kept long enough. Every hub does it; twice does no more. */
import { daysBefore, monthOf } from '../fleet/days.ts'
import type { HubContext } from '../hub-context.ts'
import { keptAcceptedDays, keptFeedbackDays, keptQuestionDays } from './keep-questions.ts'

export async function sweepQuestions({
  store,
  clock,
}: Pick<HubContext, 'clock' | 'store'>): Promise<void> {
  const nowMs = clock.nowMs()
  const firstKept = daysBefore(nowMs, keptQuestionDays)
  const firstAccepted = daysBefore(nowMs, keptAcceptedDays)
  await store.write(async (db) => {
    await db
      .deleteFrom('question')
      .where('answer', 'in', (from) =>
        from
          .selectFrom('answer')
          .select('id')
          .where('state', '=', 'accepted')
          .where('day', '<', firstAccepted),
      )
      .execute()
    await db
      .deleteFrom('question')
      .where('day', '<', firstKept)
      .where('answer', 'is', null)
      .execute()
    await db
      .deleteFrom('answer')
      .where('state', '=', 'accepted')
      .where('day', '<', firstAccepted)
      .execute()
    await db
      .deleteFrom('question')
      .where('answer', 'in', (from) =>
        from.selectFrom('answer').select('id').where('day', '<', firstKept),
      )
      .execute()
    await db.deleteFrom('answer').where('day', '<', firstKept).execute()
    await db
      .deleteFrom('content_feedback')
      .where('month', '<', monthOf(daysBefore(nowMs, keptFeedbackDays)))
      .execute()
  })
}
