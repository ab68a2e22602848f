/** Routes that name a pace are closed to who asks too often, with when to come back. */
import type { FastifyInstance } from 'fastify'
import type { Clock } from './clock.ts'
import { Refusal } from './refusal.ts'
import { type Pace, TokenBuckets } from './token-buckets.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For one address: `app.post(path, { config: { pace: { burst: 5, perMinute: 10 } } }, …)`. */
    pace?: Pace
  }
}

export function limitPace(app: FastifyInstance, clock: Clock): void {
  const buckets = new TokenBuckets(clock)
  app.addHook('onRequest', async (request) => {
    const { config, url } = request.routeOptions
    if (!config.pace) return
    const retryAfterS = buckets.take(`${url} ${request.ip}`, config.pace)
    if (retryAfterS > 0) throw tooMany(retryAfterS)
  })
}

export const tooMany = (retryAfterS: number): Refusal =>
  new Refusal(429, 'too-many', 'Trop de demandes à la fois. Attendez un peu, puis recommencez.', {
    retryAfterS,
  })
