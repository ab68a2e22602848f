/** Everything the hub answers about terminals, to them and to those who look after them. */
import type { FastifyInstance } from 'fastify'
import { hubTimeHeader } from '#contract/signed-request.ts'
import type { HubContext } from '../hub-context.ts'
import { statisticsRoutes } from './counts/statistics-routes.ts'
import { aidantPepperRoute } from './aidant-pepper-route.ts'
import { enrolmentRoutes } from './enrolment-routes.ts'
import { fleetRoutes } from './fleet-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { guardTerminals, type TerminalGuard } from './require-terminal.ts'
import { claimsTerminal } from './signed-headers.ts'
import { keepSweeping } from './sweep-fleet.ts'

export function registerFleet(app: FastifyInstance, context: HubContext): TerminalGuard {
  app.addHook('onRequest', async (request, reply) => {
    if (claimsTerminal(request.headers)) reply.header(hubTimeHeader, String(context.clock.nowMs()))
  })
  const guard = guardTerminals(app, context)
  enrolmentRoutes(app, context, guard)
  reportRoutes(app, context, guard)
  aidantPepperRoute(app, context, guard)
  fleetRoutes(app, context)
  statisticsRoutes(app, context)
  keepSweeping(app, context)
  return guard
}
