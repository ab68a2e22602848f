/** Two hubs, one over each database, that are asked the same and have to answer the same. */
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { HubStore } from '../../../../src/hub/store/hub-store.ts'
import { drawnBytes, stageHub } from '../../stage/hub-stage.ts'
import { stageStartMs } from '../../stage/manual-clock.ts'

export interface TwinHubs {
  /** Asks both. An answer that differs is kept in `differences`, and told as a broken hub. */
  readonly app: FastifyInstance
  readonly advance: (ms: number) => void
  readonly differences: string[]
  /** How many times each route answered what: `POST /api/session 200`. */
  readonly outcomes: ReadonlyMap<string, number>
}

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

const comparedHeaders = [
  'cache-control',
  'content-type',
  'etag',
  'retry-after',
  'set-cookie',
] as const

const told = ({ statusCode, headers, body }: Answer) =>
  JSON.stringify([statusCode, comparedHeaders.map((name) => headers[name]), body])

/** Ids and numbers of an address left out. */
const routeOf = ({ method, url }: FastifyRequest) =>
  `${method} ${url.replace(/\?.*/, '').replaceAll(/\/(?:[spt]-[0-9a-z]{16}|[0-9a-f]{64}|\d+)(?=[/.]|$)/g, '/…')}`

const codeOf = (answer: Answer): string => {
  const [, code = ''] = /^\{"code":"([a-z-]+)"/.exec(answer.body) ?? []
  return `${answer.statusCode} ${code}`.trimEnd()
}

/** Inside a test: both are closed after it. */
export function twinHubs(stores: readonly [HubStore, HubStore]): TwinHubs {
  let nowMs = stageStartMs
  // Nothing of the hub starts by itself: people alone change what is kept.
  const clock = { nowMs: () => nowMs, after: () => () => {} }
  const hubs = stores.map((store) => stageHub(store, { clock, random: drawnBytes('twins') }))
  const differences: string[] = []
  const outcomes = new Map<string, number>()

  const app = fastify({ bodyLimit: 30_000_000, exposeHeadRoutes: false })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => body,
  )
  app.all('/*', async (request, reply) => {
    const { method, url, headers, ip } = request
    const answers = await Promise.all(
      hubs.map((hub) =>
        hub.app.inject({
          method: method as 'GET' | 'POST' | 'PUT',
          url,
          headers,
          remoteAddress: ip,
          ...(Buffer.isBuffer(request.body) && { payload: request.body }),
        }),
      ),
    )
    const [one, other] = answers
    if (!one || !other) throw new Error('two hubs answer')
    const outcome = `${routeOf(request)} ${codeOf(one)}`
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (told(one) !== told(other) || one.statusCode >= 500)
      differences.push(`${method} ${url}\n  ${told(one)}\n  ${told(other)}`)
    for (const [name, value] of Object.entries(one.headers))
      if (name !== 'content-length' && value !== undefined) reply.header(name, value)
    return reply.code(one.statusCode).send(one.rawPayload)
  })

  return {
    app,
    advance: (ms) => {
      nowMs += ms
    },
    differences,
    outcomes,
  }
}
