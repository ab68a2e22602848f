/** Questions to partners: read, answered, reviewed, and erased when their time is over. */
import type { FastifyInstance } from 'fastify'
import type { TerminalGuard } from '../fleet/require-terminal.ts'
import { guardHelpers } from '../help/who-helps.ts'
import type { HubContext } from '../hub-context.ts'
import { repeatWork } from '../repeat-work.ts'
import { askableGuides } from './askable-guides.ts'
import { questionRoutes } from './question-routes.ts'
import { sweepQuestions } from './sweep-questions.ts'

const sweepEveryMs = 60 * 60_000

export function registerQuestions(
  app: FastifyInstance,
  context: HubContext,
  guard: TerminalGuard,
): void {
  questionRoutes(app, context)
  const readGuides = askableGuides()
  app.get('/api/aidant/askable', { ...guardHelpers(context, guard) }, () =>
    readGuides(context.store.read),
  )
  const work = () => sweepQuestions(context)
  repeatWork(app, context, { everyMs: sweepEveryMs, work, failed: 'sweep-failed' })
}
