/**
 * `GET` and `POST` of `/api/terminal/outbox` (an accepted terminal) and of `/api/aidant/outbox?place=<id>` (who helps there): the
 * key devices seal to, and what they have sealed. `POST /api/admin/outbox`: what was carried on a stick. An envelope that comes
 * twice counts once.
 */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import {
  carriedEnvelopesSchema,
  type Envelope,
  type OutboxAnswer,
  type OutboxKey,
  outboxReportSchema,
} from '#contract/outbox.ts'
import { idSchema } from '#contract/words.ts'
import { askingTerminal, type TerminalGuard } from '../fleet/require-terminal.ts'
import { writeOnce } from '../fleet/write-once.ts'
import { checkPlace, guardHelpers, helperOf } from '../help/who-helps.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import type { HubReader, HubStore } from '../store/hub-store.ts'
import { keepEnvelopes } from './keep-envelopes.ts'
import { readEnvelope } from './read-envelope.ts'
import type { RecordKeys } from './record-keys.ts'

export interface OutboxRouteParts {
  readonly guard: TerminalGuard
  readonly keys: RecordKeys | undefined
}

/** Twenty boxes of 16 kB, in hexadecimal, and what is around them. */
const bodyLimit = 768 * 1024

const placeSchema = v.strictObject({ place: idSchema })

const otherDevice = () =>
  new Refusal(403, 'other-device', 'Cet envoi est celui d’un autre appareil.')

const noPlace = () =>
  new Refusal(
    400,
    'no-place',
    'Une partie vient d’un appareil sans lieu. Choisissez le lieu où il sert, puis recommencez.',
  )

/** The places of these devices of the fleet; others have none. */
async function placesOf(
  db: HubReader,
  envelopes: readonly Envelope[],
): Promise<ReadonlyMap<string, string>> {
  const devices = [...new Set(envelopes.map(({ device }) => device))]
  const rows = await db
    .selectFrom('fleet_terminal')
    .select(['terminal', 'place'])
    .where('terminal', 'in', devices)
    .execute()
  return new Map(rows.map(({ terminal, place }) => [terminal, place]))
}

/**
 * Throws unless each is this device's own, or of one that cannot bring it any more: a browser that is no device of the fleet, or
 * the name that this device had before it was withdrawn and enrolled again.
 */
async function checkDevices(
  db: HubReader,
  envelopes: readonly Envelope[],
  own: string,
): Promise<void> {
  const others = [...new Set(envelopes.map(({ device }) => device))].filter((one) => one !== own)
  if (others.length === 0) return
  const known = await db
    .selectFrom('fleet_terminal')
    .select('terminal')
    .where('terminal', 'in', others)
    .where('state', '!=', 'revoked')
    .where('is_cloned', '=', 0)
    .execute()
  if (known.length > 0) throw otherDevice()
}

export function outboxRoutes(
  app: FastifyInstance,
  context: HubContext,
  { guard, keys }: OutboxRouteParts,
): void {
  const { store, clock, random, hints } = context
  const held = () => {
    if (keys) return keys
    throw new Refusal(503, 'no-record-key', 'Ce serveur n’a pas de clé pour les comptes rendus.')
  }
  const keyOf = ({ current: { id, publicKey } }: RecordKeys): OutboxKey => ({ id, publicKey })
  const newId = () => Buffer.from(random(16)).toString('hex')

  const keep = async (
    place: string,
    envelopes: readonly Envelope[],
    holding: RecordKeys,
    write: HubStore['write'] = (work) => store.write(work),
  ): Promise<OutboxAnswer> => {
    const read = await Promise.all(
      envelopes.map(async (envelope) => ({
        envelope,
        read: await readEnvelope(holding, envelope),
      })),
    )
    const intake = { place, nowMs: clock.nowMs(), newId }
    await write((db) => keepEnvelopes(db, read, intake))
    if (envelopes.some(({ kind }) => kind === 'journal')) hints.tell('fleet')
    return {
      answers: read.map(({ envelope: { uuid }, read: { ok, ...more } }) => ({
        uuid,
        is: ok ? 'kept' : 'aside',
        code: 'fault' in more ? more.fault : null,
      })),
      key: keyOf(holding),
    }
  }

  const onRequest = context.staff.require('administrator')
  app.post('/api/admin/outbox', { onRequest, bodyLimit }, async (request) => {
    const holding = held()
    const { envelopes, place } = parseBody(carriedEnvelopesSchema, request.body)
    const places = await placesOf(store.read, envelopes)
    const byPlace = Map.groupBy(envelopes, ({ device }) => places.get(device) ?? place)
    if (byPlace.has(null)) throw noPlace()
    const kept: OutboxAnswer[] = []
    for (const [where, some] of byPlace)
      if (where !== null) kept.push(await keep(where, some, holding))
    return { answers: kept.flatMap(({ answers }) => answers), key: keyOf(holding) }
  })

  app.get('/api/terminal/outbox', { ...guard.accepted }, async () => keyOf(held()))

  app.post('/api/terminal/outbox', { ...guard.accepted, bodyLimit }, async (request) => {
    const asking = askingTerminal(request)
    const holding = held()
    const { envelopes } = parseBody(outboxReportSchema, request.body)
    await checkDevices(store.read, envelopes, asking.terminal)
    return keep(asking.place, envelopes, holding, (work) => writeOnce(store, asking, work))
  })

  const helpers = guardHelpers(context, guard)
  app.get('/api/aidant/outbox', { ...helpers }, async () => keyOf(held()))

  app.post('/api/aidant/outbox', { ...helpers, bodyLimit }, async (request) => {
    const { place } = parseAddress(placeSchema, request.query)
    const helper = await helperOf(context, request)
    checkPlace(helper, place)
    const holding = held()
    const { envelopes } = parseBody(outboxReportSchema, request.body)
    await checkDevices(store.read, envelopes, helper.id)
    return keep(place, envelopes, holding)
  })
}
