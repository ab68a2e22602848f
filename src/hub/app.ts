/**
 * The hub: pages, releases, the fleet and the people who look after it, over one store. It holds nothing between two
 * requests but caches: several can run over one PostgreSQL.
 */
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { answerBroken } from './answer-broken.ts'
import { answerErrors } from './answer-errors.ts'
import { registerAudit } from './audit/audit-routes.ts'
import { cacheControl } from './cache-control.ts'
import type { Clock } from './clock.ts'
import { registerDrafts } from './drafts/draft-routes.ts'
import { createFleet } from './fleet/fleet.ts'
import { registerFleet } from './fleet/register-fleet.ts'
import type { FleetPort } from './fleet-port.ts'
import { registerHelp } from './help/register-help.ts'
import { hintsHere } from './hints/hints-here.ts'
import { registerHints } from './hints/register-hints.ts'
import type { Hints, HubContext, HubSettings } from './hub-context.ts'
import { type HubLog, silentLog } from './hub-log.ts'
import { limitCrowd } from './limit-crowd.ts'
import { limitPace } from './limit-pace.ts'
import { createMetrics } from './metrics.ts'
import { openDesk } from './people/desk.ts'
import { registerPeople } from './people/register-people.ts'
import { registerQuestions } from './questions/register-questions.ts'
import { readBodies } from './read-body.ts'
import { answerRefusal, Refusal } from './refusal.ts'
import type { RecordKeys } from './records/record-keys.ts'
import { registerRecords } from './records/register-records.ts'
import { registerHealth } from './register-health.ts'
import { type HubFolders, registerPages } from './register-pages.ts'
import { registerRepository, registerUploads } from './releases/register-releases.ts'
import type { TimestampKey } from './releases/timestamp-key.ts'
import { registerRollouts, rolloutPort } from './rollout/register-rollouts.ts'
import { keepTimestampsFresh, timestampKeeper } from './rollout/timestamp-keeper.ts'
import { securityHeaders, securityHeadersFor } from './security-headers.ts'
import type { StaffPort } from './staff-port.ts'
import type { HubStore } from './store/hub-store.ts'
import { watchRequests } from './watch-requests.ts'
import { registerWorkshops } from './workshop/register-workshops.ts'

export interface HubParts {
  /** Open; closed by whoever opened it, after the hub. */
  readonly store: HubStore
  readonly clock: Clock
  readonly random: HubContext['random']
  readonly folders: HubFolders
  readonly settings: HubSettings
  readonly log?: HubLog
  readonly hints?: Hints
  /** Who may do what, and which terminals there are, where the hub's own are not wanted: tests, benches. */
  readonly staff?: StaffPort
  readonly fleet?: FleetPort
  /** Without it the hub serves what others have signed, and starts no rollout. */
  readonly timestampKey?: TimestampKey | undefined
  /** Without them devices keep what they have sealed. */
  readonly recordKeys?: RecordKeys | undefined
  readonly patience?: Patience
  /** Without it no terminal can unlock its assisted mode with a code. */
  readonly aidantPepper?: string | undefined
}

/** Milliseconds that the hub gives to whoever is slow, before it hangs up. */
export interface Patience {
  /** From the first byte of a request to the end of its headers. */
  readonly headers: number
  /** From its first byte to its last. */
  readonly request: number
  /** During which not a byte passes, one way or the other. */
  readonly silence: number
  /** Between two looks at the first two: by as much may one be late. */
  readonly look: number
}

/** 20 MB by a line of 2 Mbit/s take eighty seconds. */
const usualPatience = { headers: 15_000, request: 120_000, silence: 120_000, look: 5000 }

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0] ?? '/'

function createServer({ settings, patience = usualPatience }: HubParts): FastifyInstance {
  return fastify({
    logger: false,
    // The nearest one only: what it was told by others, anybody may write.
    trustProxy: settings.isBehindProxy ? (_address, hop) => hop === 0 : false,
    requestTimeout: patience.request,
    // An answer that nobody reads would be kept for ever.
    connectionTimeout: patience.silence,
    keepAliveTimeout: 75_000,
    bodyLimit: 64 * 1024,
    http: {
      maxHeaderSize: 16 * 1024,
      headersTimeout: patience.headers,
      connectionsCheckingInterval: patience.look,
    },
    clientErrorHandler: answerBroken,
    frameworkErrors: (_error, _request, reply) => {
      const refusal = new Refusal(400, 'bad-address', 'Cette adresse ne peut pas être lue.')
      void answerRefusal(reply.headers(securityHeaders), refusal)
    },
  })
}

/** Ready to listen, or to be asked without a port (`inject`). */
export function buildHub(parts: HubParts): FastifyInstance {
  const { log = silentLog } = parts
  const metrics = createMetrics()
  const ports = {
    clock: parts.clock,
    hints: parts.hints ?? hintsHere(),
    staff: parts.staff ?? openDesk(parts),
    log,
  }
  const keeper = timestampKeeper(parts.timestampKey, parts.clock)
  const context: HubContext = {
    ...ports,
    store: parts.store,
    random: parts.random,
    settings: parts.settings,
    fleet: parts.fleet ?? createFleet(parts.store, parts.clock),
    rollouts: rolloutPort(ports, keeper),
    metrics,
    aidantPepper: parts.aidantPepper,
  }
  const app = createServer(parts)

  app.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request)
    reply.headers({ ...securityHeadersFor(path), 'cache-control': cacheControl(path) })
  })
  answerErrors(app, log)
  limitPace(app, context.clock)
  limitCrowd(app, metrics)
  readBodies(app)
  watchRequests(app, log, metrics)

  app.decorateRequest('staff', undefined)
  registerHealth(app, context)
  registerPeople(app, context)
  registerAudit(app, context)
  registerDrafts(app, context)
  const guard = registerFleet(app, context)
  registerHelp(app, context, guard)
  registerWorkshops(app, context, guard)
  registerRecords(app, context, { guard, keys: parts.recordKeys })
  registerQuestions(app, context, guard)
  registerUploads(app, context, keeper.refresh)
  registerRepository(app, context)
  registerRollouts(app, context, keeper)
  keepTimestampsFresh(app, context, keeper)
  registerHints(app, context)
  registerPages(app, parts.folders)
  return app
}
