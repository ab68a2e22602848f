/** `GET` and `POST /api/terminal/outbox`: the key devices seal to, and what they have sealed. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type OutboxAnswer, type OutboxKey, outboxReportSchema } from '#contract/outbox.ts'
import { signedRefusal } from '../fleet/signed-refusal.ts'
import type { HubContext } from '../hub-context.ts'
import { parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import { keepEnvelope } from './keep-envelope.ts'
import { readEnvelope } from './read-envelope.ts'
import type { RecordKeys } from './record-keys.ts'

/** Twenty boxes of 16 kB, in hexadecimal, and what is around them. */
const bodyLimit = 768 * 1024

export const noRecordKey = (): Refusal =>
  new Refusal(503, 'no-record-key', 'Ce serveur n’a pas de clé pour les comptes rendus.')

export function outboxRoutes(
  app: FastifyInstance,
  { store, clock, fleet, random }: HubContext,
  keys: RecordKeys | undefined,
): void {
  const asking = async (request: FastifyRequest) => {
    const terminal = await fleet.identify(request)
    if (!terminal) throw signedRefusal('not-signed')
    return terminal
  }
  const held = () => {
    if (!keys) throw noRecordKey()
    return keys
  }
  const keyOf = ({ current: { id, publicKey } }: RecordKeys): OutboxKey => ({ id, publicKey })
  const newId = () => Buffer.from(random(16)).toString('hex')

  app.get('/api/terminal/outbox', async (request) => {
    await asking(request)
    return keyOf(held())
  })

  app.post('/api/terminal/outbox', { bodyLimit }, async (request): Promise<OutboxAnswer> => {
    const { id, place } = await asking(request)
    const holding = held()
    const { envelopes } = parseBody(outboxReportSchema, request.body)
    if (envelopes.some(({ device }) => device !== id))
      throw new Refusal(403, 'other-device', 'Cet envoi est celui d’un autre poste.')
    const read = await Promise.all(
      envelopes.map(async (envelope) => ({
        envelope,
        read: await readEnvelope(holding, envelope),
      })),
    )
    const intake = { place, nowMs: clock.nowMs(), newId }
    await store.write(async (db) => {
      for (const one of read) await keepEnvelope(db, one, intake)
    })
    return {
      answers: read.map(({ envelope: { uuid }, read: { ok, ...more } }) => ({
        uuid,
        is: ok ? 'kept' : 'aside',
        code: 'fault' in more ? more.fault : null,
      })),
      key: keyOf(holding),
    }
  })
}
