/** `/api/partner`: the questions of one's partners, and their answers. `/api/admin/questions` and `answers`: the review. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import {
  answerActs,
  answerTextSchema,
  closeQuestionsSchema,
  newAnswerSchema,
  sendBackSchema,
} from '#contract/question.ts'
import { hubDay } from '../fleet/days.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { partnersOf } from './staff-partners.ts'
import { checkImpersonal } from './question-refusal.ts'
import { readFeedback, readQuestions } from './read-questions.ts'
import { acceptAnswer, addAnswer, closeQuestions, sendBack, writeAgain } from './write-answers.ts'

const answerId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'numéro de réponse attendu'))
const answerAddress = v.strictObject({ id: answerId })
const actAddress = v.strictObject({ id: answerId, act: v.picklist(answerActs) })

export function questionRoutes(app: FastifyInstance, context: HubContext): void {
  const { store, clock, random, staff, hints } = context
  const ofPartner = { onRequest: staff.require('partner') }
  const ofAuthor = { onRequest: staff.require('author') }

  /** Nobody but who was given partners has any: a colleague of the console sees nothing here. */
  const answering = async (request: FastifyRequest) => ({
    by: staff.of(request).id,
    partners: await partnersOf(store.read, staff.of(request).id),
    day: hubDay(clock.nowMs()),
  })

  app.get('/api/partner/questions', ofPartner, async (request) => {
    const { partners } = await answering(request)
    return readQuestions(store.read, partners)
  })

  app.post('/api/partner/answers', ofPartner, async (request, reply) => {
    const answer = parseBody(newAnswerSchema, request.body)
    checkImpersonal(answer.wording, answer.text)
    const who = await answering(request)
    const id = Buffer.from(random(16)).toString('hex')
    await store.write(async (db) => {
      await addAnswer(db, answer, { ...who, id })
      await staff.record(db, { by: who.by, act: 'question-answered', about: { answer: id } })
    })
    hints.tell('drafts')
    return reply.code(204).send()
  })

  app.post('/api/partner/answers/:id', ofPartner, async (request, reply) => {
    const { id } = parseAddress(answerAddress, request.params)
    const written = parseBody(answerTextSchema, request.body)
    checkImpersonal(written.wording, written.text)
    const who = await answering(request)
    await store.write(async (db) => {
      await writeAgain(db, id, written, who)
      await staff.record(db, { by: who.by, act: 'answer-rewritten', about: { answer: id } })
    })
    hints.tell('drafts')
    return reply.code(204).send()
  })

  app.get('/api/admin/questions', ofAuthor, async () => ({
    ...(await readQuestions(store.read, 'all')),
    feedback: await readFeedback(store.read),
  }))

  app.post('/api/admin/questions/close', ofAuthor, async (request, reply) => {
    const { questions } = parseBody(closeQuestionsSchema, request.body)
    const by = staff.of(request).id
    await store.write(async (db) => {
      const closed = await closeQuestions(db, questions)
      if (closed > 0)
        await staff.record(db, { by, act: 'questions-closed', about: { questions: closed } })
    })
    return reply.code(204).send()
  })

  app.post('/api/admin/answers/:id/:act', ofAuthor, async (request, reply) => {
    const { id, act } = parseAddress(actAddress, request.params)
    const by = staff.of(request).id
    if (act === 'accept') {
      const written = parseBody(answerTextSchema, request.body)
      checkImpersonal(written.wording, written.text)
      await store.write(async (db) => {
        if (await acceptAnswer(db, id, written))
          await staff.record(db, { by, act: 'answer-accepted', about: { answer: id } })
      })
    } else {
      const { note } = parseBody(sendBackSchema, request.body)
      checkImpersonal(note)
      await store.write(async (db) => {
        await sendBack(db, id, note)
        await staff.record(db, { by, act: 'answer-sent-back', about: { answer: id } })
      })
    }
    return reply.code(204).send()
  })
}
