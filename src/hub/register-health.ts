/** `/health` for who has to know whether this hub may be sent people; `/metrics` for who draws its figures. */
import { isIPv4, isIPv6 } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import type { HubContext } from './hub-context.ts'
import { Refusal } from './refusal.ts'

const isThisMachine = (address: string) =>
  (isIPv4(address) && address.startsWith('127.')) ||
  (isIPv6(address) && /^(?:::1|::ffff:127\.)/.test(address))

export function registerHealth(app: FastifyInstance, { store, metrics }: HubContext): void {
  app.get('/health', async (_request, reply) => {
    const ok = await store.isAlive()
    return reply.code(ok ? 200 : 503).send({ ok, database: ok })
  })

  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  app.addHook('onClose', async () => {
    delay.disable()
  })
  metrics.describe('escale_memory_bytes', 'Resident memory of the process.')
  metrics.gauge('escale_memory_bytes', () => process.memoryUsage.rss())
  metrics.describe('escale_loop_delay_ms', 'Delay of the event loop, 99th percentile since asked.')
  metrics.gauge('escale_loop_delay_ms', () => {
    const ms = delay.percentile(99) / 1e6
    delay.reset()
    return Number.isFinite(ms) ? ms : 0
  })

  app.get('/metrics', async (request, reply) => {
    if (!isThisMachine(request.ip))
      throw new Refusal(403, 'not-here', 'Ces mesures se lisent sur la machine du serveur.')
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text())
  })
}
