/** Activity records: what devices send, what the console reads, what is erased. */
import type { FastifyInstance } from 'fastify'
import type { HubContext } from '../hub-context.ts'
import { activityRoutes } from './activity-routes.ts'
import { outboxRoutes } from './outbox-routes.ts'
import type { RecordKeys } from './record-keys.ts'
import { keepRecordsSwept } from './sweep-records.ts'

export function registerRecords(
  app: FastifyInstance,
  context: HubContext,
  keys: RecordKeys | undefined,
): void {
  outboxRoutes(app, context, keys)
  activityRoutes(app, context)
  keepRecordsSwept(app, context, keys)
}
