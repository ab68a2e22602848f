/** Counts and tells each request by the pattern of its route: never its address, its query, nor who asked. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { HubLog } from './hub-log.ts'
import type { Metrics } from './metrics.ts'

const patternOf = (request: FastifyRequest) => request.routeOptions.url ?? 'none'

/** Asked every few seconds by machines: counted, not told. */
const quiet = new Set(['/health', '/metrics'])

export function watchRequests(app: FastifyInstance, log: HubLog, metrics: Metrics): void {
  metrics.describe('escale_requests_total', 'Requests answered, by route, method and status.')
  metrics.describe('escale_request_ms', 'Milliseconds to answer, by route.')
  app.addHook('onResponse', async (request, reply) => {
    const route = patternOf(request)
    const { method } = request
    const status = reply.statusCode
    const ms = Math.round(reply.elapsedTime * 100) / 100
    metrics.add('escale_requests_total', { route, method, status })
    metrics.observeMs('escale_request_ms', { route }, ms)
    if (!quiet.has(route)) log.say('info', 'request', { method, route, status, ms })
  })
}
