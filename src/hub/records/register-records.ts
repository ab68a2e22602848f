/** Activity records: what devices send, what the console reads, what is erased. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { activityRoutes } from './activity-routes.ts'
import { type OutboxRouteParts, outboxRoutes } from './outbox-routes.ts'
import { keepRecordsSwept } from './sweep-records.ts'

export function registerRecords(
  app: FastifyInstance,
  context: HubContext,
  parts: OutboxRouteParts,
): void {
  outboxRoutes(app, context, parts)
  activityRoutes(app, context)
  keepRecordsSwept(app, context, parts.keys)
}
