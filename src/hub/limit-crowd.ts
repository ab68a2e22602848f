/**
 * When more terminals report and look for releases than the hub can answer, those that come last are told to come back, at
 * once: each waiting for all those before would have gone by the time it is answered, and the hub would work for nobody.
 * Whatever somebody waits for, a call for help first of all, is neither counted nor refused.
 */
import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'
import { Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked by machines, which come back by themselves: `app.post(path, { config: canWait }, …)`. */
    canWait?: true
  }
}

export const canWait = { canWait: true } as const

/** A quarter of a second of work on a quiet machine, some seconds on one that has others to serve. */
const mostAtWork = 500

const tooMany = () =>
  new Refusal(
    503,
    'too-many-terminals',
    'Trop de postes demandent en même temps. Celui-ci reviendra de lui-même.',
    { retryAfterS: 30 },
  )

export function limitCrowd(app: FastifyInstance, metrics: Metrics, most = mostAtWork): void {
  const atWork = new Set<object>()
  metrics.describe('escale_waiting_requests', 'Requests of terminals that are being answered.')
  metrics.gauge('escale_waiting_requests', () => atWork.size)

  app.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.config.canWait) return
    if (atWork.size >= most) throw tooMany()
    atWork.add(request.raw)
    // Who hangs up is answered no more.
    reply.raw.once('close', () => atWork.delete(request.raw))
  })
  app.addHook('onResponse', async (request) => {
    atWork.delete(request.raw)
  })
  // Who sends a body letter by letter keeps nobody out: it counts again once it is there.
  app.addHook('preParsing', async (request) => {
    atWork.delete(request.raw)
  })
  app.addHook('preValidation', async (request) => {
    const { config } = request.routeOptions
    if (config.canWait && !request.raw.socket.destroyed) atWork.add(request.raw)
  })
}
