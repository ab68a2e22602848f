/**
 * `GET /api/hints`: « look again », as Server-Sent Events. A hint carries nothing; who misses one finds the same at their
 * next look. Anybody may hear of releases, which are public, and that the workshop of a place (`?place=<id>`) has changed, or
 * whether somebody waits there; the rest is for who is signed in to the console.
 */
import { randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { HintKind } from '#contract/rollout.ts'
import type { HubContext } from '../hub-context.ts'
import { Refusal } from '../refusal.ts'
import { idSchema } from '#contract/words.ts'
import { whereFrom } from '../hub-log.ts'
import { parseAddress } from '../parse-request.ts'
import { changedWaiting } from '../fair-use/changed-waiting.ts'
import type { HubReader } from '../store/hub-store.ts'
import { changedPlaces } from '../workshop/changed-places.ts'
import { hintStreams } from './hint-streams.ts'

/** The places that a kind of hint is about since the last one. */
type ChangedPlaces = (db: HubReader) => Promise<ReadonlySet<string>>

const mostStreams = 20_000

const hintsSchema = v.object({ place: v.optional(idSchema) })

/** How long a browser waits before it comes back, each its own: they do not all return at once. */
const retryMs = () => randomInt(3000, 20_000)

export function registerHints(
  app: FastifyInstance,
  { store, clock, hints, staff, metrics, log }: HubContext,
): void {
  const streams = hintStreams(clock)
  const changed: Readonly<Partial<Record<HintKind, ChangedPlaces>>> = {
    workshop: changedPlaces(),
    waiting: changedWaiting(),
  }
  const tellPlaces = async (kind: HintKind, read: ChangedPlaces) => {
    try {
      streams.sendTo(kind, await read(store.read))
    } catch (error) {
      log.say('warn', 'places-not-read', whereFrom(error))
    }
  }
  const stopListening = hints.listen((kind) => {
    streams.send(kind)
    const read = changed[kind]
    if (read) void tellPlaces(kind, read)
  })
  metrics.describe('escale_hint_streams', 'Connections that wait for hints.')
  metrics.gauge('escale_hint_streams', streams.count)
  app.addHook('preClose', async () => {
    stopListening()
    streams.stop()
  })

  const askStaff = staff.require('author')
  const isStaff = async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await askStaff.call(app, request, reply)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  app.get('/api/hints', async (request, reply) => {
    if (streams.count() >= mostStreams)
      throw new Refusal(503, 'too-many-streams', 'Trop de connexions sont ouvertes.', {
        retryAfterS: 60,
      })
    const { place } = parseAddress(hintsSchema, request.query)
    const hearsAll = await isStaff(request, reply)
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
    reply.hijack()
    reply.raw.writeHead(200, headersOf(reply))
    reply.raw.write(`retry: ${retryMs()}\n\n`)
    streams.add(reply.raw, { isStaff: hearsAll, place })
  })
}

/** What was set on the reply, for an answer that is written by hand. */
export const headersOf = (reply: FastifyReply) =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
