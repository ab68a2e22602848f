/** `POST /api/admin/enrolment-codes`, `POST /api/enrolment`, `GET /api/terminal`. */
import type { FastifyInstance } from 'fastify'
import { enrolmentAskSchema, newCodeSchema } from '#contract/enrolment.ts'
import { hubTimeHeader } from '#contract/signed-request.ts'
import type { HubContext } from '../hub-context.ts'
import { randomLetters } from '../people/secrets.ts'
import { parseBody } from '../parse-request.ts'
import { asEnrolment, enrol, enrolmentRefusal } from './enrol.ts'
import { codeLifeMs, drawCode, hashCode } from './enrolment-code.ts'
import { askingTerminal, type TerminalGuard } from './require-terminal.ts'

/** A whole post office in a row, behind one address; a thief of codes would need 10^14 tries. */
const enrolmentPace = { burst: 20, perMinute: 10 }

const idLetters = '0123456789abcdefghijklmnopqrstuvwxyz'
/** 82 bits: nobody finds a terminal by trying. */
const drawTerminalId = (random: HubContext['random']) => `t-${randomLetters(random, idLetters, 16)}`

export function enrolmentRoutes(
  app: FastifyInstance,
  { store, clock, random, staff, hints }: HubContext,
  guard: TerminalGuard,
): void {
  const administrator = staff.require('administrator', { stepUp: true })

  app.post('/api/admin/enrolment-codes', { onRequest: administrator }, async (request) => {
    const { place, seat, tags, kind } = parseBody(newCodeSchema, request.body)
    const code = drawCode(random)
    const expiresMs = clock.nowMs() + codeLifeMs
    const by = staff.of(request).id
    await store.write(async (db) => {
      await db
        .insertInto('fleet_code')
        .values({
          code_hash: hashCode(code.replace('-', '')),
          place,
          seat,
          tags: JSON.stringify(tags),
          expires_at: expiresMs,
          terminal: null,
          kind,
        })
        .execute()
      await staff.record(db, { by, act: 'enrolment-code-made', about: { place, seat } })
    })
    return { code, expiresAt: new Date(expiresMs).toISOString() }
  })

  app.post('/api/enrolment', { config: { pace: enrolmentPace } }, async (request, reply) => {
    const nowMs = clock.nowMs()
    reply.header(hubTimeHeader, String(nowMs))
    const ask = parseBody(enrolmentAskSchema, request.body)
    const terminal = drawTerminalId(random)
    const moment = { nowMs, terminal, record: staff.record }
    const result = await store.write((db) => enrol(db, ask, moment))
    if (!result.ok) throw enrolmentRefusal(result.fault)
    hints.tell('fleet')
    return result.value
  })

  app.get('/api/terminal', { ...guard.enrolled }, async (request) =>
    asEnrolment(askingTerminal(request)),
  )
}
