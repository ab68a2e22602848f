/** Questions to partners: read, answered, reviewed, and erased when their time is over. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { repeatWork } from '../repeat-work.ts'
import { questionRoutes } from './question-routes.ts'
import { sweepQuestions } from './sweep-questions.ts'

const sweepEveryMs = 60 * 60_000

export function registerQuestions(app: FastifyInstance, context: HubContext): void {
  questionRoutes(app, context)
  const work = () => sweepQuestions(context)
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'sweep-failed' })
}
