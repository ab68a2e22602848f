/** What waits and what is answered, of some partners or of all. */
import type { AnswerView, QuestionGroup, Questions } from '#contract/question.ts'
import type { HubReader } from '../store/hub-store.ts'

type Partners = readonly string[] | 'all'

const about = ['partner', 'guide', 'step', 'blocking'] as const

async function readWaiting(db: HubReader, partners: Partners): Promise<QuestionGroup[]> {
  const all = db
    .selectFrom('question')
    .select(['id', 'day', 'text', ...about])
    .where('answer', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .limit(2000)
  const rows = await (partners === 'all' ? all : all.where('partner', 'in', partners)).execute()
  const groups = Map.groupBy(rows, (row) => JSON.stringify(about.map((name) => row[name])))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { partner, guide, step, blocking } = first
    const questions = group.map(({ id, day, text }) => ({ id, day, text }))
    return [{ partner, guide, step, blocking, questions }]
  })
}

async function readAnswers(db: HubReader, partners: Partners): Promise<AnswerView[]> {
  const all = db
    .selectFrom('answer')
    .select(['id', 'state', 'wording', 'text', 'day as answeredOn', 'note', ...about])
    .select((query) =>
      query
        .selectFrom('question')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('question.answer', '=', 'answer.id')
        .as('count'),
    )
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(500)
  const rows = await (partners === 'all' ? all : all.where('partner', 'in', partners)).execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: count ?? 0 }))
}

export async function readQuestions(db: HubReader, partners: Partners): Promise<Questions> {
  if (partners.length === 0) return { partners: [], waiting: [], answers: [] }
  return {
    partners: partners === 'all' ? [] : [...partners],
    waiting: await readWaiting(db, partners),
    answers: await readAnswers(db, partners),
  }
}

export async function readFeedback(db: HubReader) {
  const rows = await db
    .selectFrom('content_feedback')
    .selectAll()
    .orderBy('month', 'desc')
    .orderBy('count', 'desc')
    .orderBy('guide')
    .orderBy('step')
    .orderBy('reason')
    .limit(500)
    .execute()
  return rows.map(({ step, ...row }) => ({ ...row, step: step === '' ? null : step }))
}
