/**
 * When more terminals ask than the hub can answer, those that come last are told to come back, at once: each waiting for all
 * those before would have gone by the time it is answered, and the hub would work for nobody. People are not counted.
 */
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import { claimsTerminal } from './signed-headers.ts'

/** A quarter of a second of work on a quiet machine, five seconds on one that has others to serve. */
const mostAtWork = 500

const tooManyTerminals = () =>
  new Refusal(
    503,
    'too-many-terminals',
    'Trop de postes demandent en même temps. Celui-ci reviendra de lui-même.',
    { retryAfterS: 30 },
  )

export function limitCrowd(app: FastifyInstance, metrics: Metrics, most = mostAtWork): void {
  const atWork = new Set<object>()
  metrics.describe('escale_terminal_requests', 'Requests of terminals that are being answered.')
  metrics.gauge('escale_terminal_requests', () => atWork.size)

  app.addHook('onRequest', async (request, reply) => {
    if (!claimsTerminal(request.headers)) return
    if (atWork.size >= most) throw tooManyTerminals()
    atWork.add(request.raw)
    // Who hangs up is answered to no more.
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
    if (claimsTerminal(request.headers) && !request.raw.socket.destroyed) atWork.add(request.raw)
  })
}
