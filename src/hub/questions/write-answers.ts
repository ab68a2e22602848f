/** Answers of partners, from the first words to the content. Inside a write transaction. */
import type * as v from 'valibot'
import type { answerTextSchema, newAnswerSchema } from '#contract/question.ts'
import { Refusal } from '../refusal.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { answeredAlready, otherState } from './question-refusal.ts'

type NewAnswer = v.InferOutput<typeof newAnswerSchema>
type Written = v.InferOutput<typeof answerTextSchema>

export interface Answering {
  readonly id: string
  /** Id of who answers. */
  readonly by: string
  readonly partners: readonly string[]
  readonly day: string
}

/** Throws `Refusal` « answered-already » unless all wait, are of one group, and of these partners. */
export async function addAnswer(
  db: HubWriter,
  { questions, wording, text }: NewAnswer,
  { id, by, partners, day }: Answering,
): Promise<void> {
  const ids = [...new Set(questions)]
  // Written before anything is read: two who answer at once queue here.
  const taken = await db
    .updateTable('question')
    .set({ answer: id })
    .where('id', 'in', ids)
    .where('answer', 'is', null)
    .returning(['partner', 'guide', 'step', 'blocking'])
    .execute()
  const [first] = taken
  const groups = new Set(taken.map((row) => JSON.stringify(Object.values(row))))
  if (!first || taken.length < ids.length || groups.size > 1) throw answeredAlready()
  if (!partners.includes(first.partner)) throw answeredAlready()
  await db
    .insertInto('answer')
    .values({ id, ...first, state: 'to-review', wording, text, note: '', by, day })
    .execute()
}

const unknown = () => new Refusal(404, 'not-found', 'Cette réponse n’est pas ou n’est plus ici.')

async function findAnswer(db: HubReader, id: string) {
  const row = await db.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw unknown()
  return row
}

/** Not once it is accepted. Throws `Refusal` « not-found », « other-state ». */
export async function writeAgain(
  db: HubWriter,
  id: string,
  { wording, text }: Written,
  { by, partners, day }: Omit<Answering, 'id'>,
): Promise<void> {
  const answer = await findAnswer(db, id)
  if (!partners.includes(answer.partner)) throw unknown()
  if (answer.state === 'accepted') throw otherState()
  await db
    .updateTable('answer')
    .set({ state: 'to-review', wording, text, note: '', by, day })
    .where('id', '=', id)
    .execute()
}

/** Accepting twice is accepting once. Throws `Refusal` « not-found », « other-state ». */
export async function acceptAnswer(db: HubWriter, id: string, written: Written): Promise<boolean> {
  const { state } = await findAnswer(db, id)
  if (state === 'accepted') return false
  if (state !== 'to-review') throw otherState()
  await db
    .updateTable('answer')
    .set({ state: 'accepted', note: '', ...written })
    .where('id', '=', id)
    .execute()
  return true
}

/** Throws `Refusal` « not-found », « other-state ». */
export async function sendBack(db: HubWriter, id: string, note: string): Promise<void> {
  const { state } = await findAnswer(db, id)
  if (state !== 'to-review') throw otherState()
  await db.updateTable('answer').set({ state: 'sent-back', note }).where('id', '=', id).execute()
}

/** Only those that wait. Answers how many went. */
export async function closeQuestions(db: HubWriter, questions: readonly string[]): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('question')
    .where('id', 'in', [...new Set(questions)])
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
