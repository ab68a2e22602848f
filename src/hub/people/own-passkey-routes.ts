/** What somebody does with their own passkeys and codes. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { fewestPasskeys, passkeyIdSchema } from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import { answerSession, signIn } from './answer-session.ts'
import { newChallenge, spendChallenge } from './challenges.ts'
import { registrationAnswerSchema } from './passkey-answer.ts'
import { addPasskey, passkeysOf } from './passkeys.ts'
import { keepRecoveryCodes, newRecoveryCodes } from './recovery-codes.ts'
import { findWorker } from './require-staff.ts'
import { newId } from './secrets.ts'
import { readSessionCookie } from './session-cookie.ts'
import { refuseSession } from './session-refusal.ts'
import { holdSession, type Session } from './sessions.ts'
import { signInPace } from './sign-in-pace.ts'
import { askForNewPasskey, verifyNewPasskey } from './verify-passkey.ts'

const nothing = v.strictObject({})
const answerSchema = v.strictObject({ answer: registrationAnswerSchema })
const paramsSchema = v.strictObject({ id: passkeyIdSchema })

/** A stolen cookie must not become a passkey, nor a sheet of codes. */
function checkProven({ stepUpMs }: Session): void {
  if (stepUpMs === 0) throw refuseSession('step-up-needed')
}

/** Somebody who came in with a passkey, although not everything is in place yet. */
async function findOwner(context: HubContext, request: FastifyRequest): Promise<Session> {
  const session = await findWorker(context, request)
  if (session.isRecovering) throw refuseSession('passkey-needed')
  return session
}

function registerNewPasskey(app: FastifyInstance, context: HubContext): void {
  const { store, clock, random, settings, staff: desk } = context
  const purposeOf = ({ tokenHash }: Session) => `passkey ${tokenHash}`
  const config = { pace: signInPace }

  async function findRegistrant(request: FastifyRequest): Promise<Session> {
    const session = await findWorker(context, request)
    if (!session.isRecovering) checkProven(session)
    return session
  }

  app.post('/api/session/passkeys/options', { config }, async (request) => {
    const session = await findRegistrant(request)
    parseBody(nothing, request.body)
    const challenge = await newChallenge(context, purposeOf(session))
    const { name, handle, id } = session.staff
    const passkeys = await passkeysOf(store.read, id)
    return {
      options: await askForNewPasskey(settings.origin, challenge, { name, handle, passkeys }),
    }
  })

  app.post('/api/session/passkeys', { config }, async (request, reply) => {
    const session = await findRegistrant(request)
    const { answer } = parseBody(answerSchema, request.body)
    const { clientDataJSON, transports } = answer.response
    const clientData = await spendChallenge(context, purposeOf(session), clientDataJSON)
    const proven = await verifyNewPasskey(settings.origin, clientData, answer)
    const passkey = newId(random, 'p')
    const staff = session.staff.id
    // The device has just checked who holds it: a new session, whole even after a code.
    return signIn(context, request, reply, async (db) => {
      await holdSession(db, session.tokenHash)
      const madeOn = new Date(clock.nowMs()).toISOString().slice(0, 10)
      const isNew = await addPasskey(db, { ...proven, id: passkey, staff, transports, madeOn })
      if (!isNew) throw refuseSession('known-passkey')
      await desk.record(db, { by: staff, act: 'passkey-added', about: { passkey } })
      return { staff, by: 'passkey' }
    })
  })
}

export function registerOwnPasskeys(app: FastifyInstance, context: HubContext): void {
  const { store, random, staff: desk } = context
  registerNewPasskey(app, context)

  app.get('/api/session/passkeys', async (request) => {
    const { staff } = await findOwner(context, request)
    const rows = await store.read
      .selectFrom('passkey')
      .select(['id', 'made_on as madeOn', 'last_used_on as lastUsedOn'])
      .where('staff', '=', staff.id)
      .orderBy('made_on')
      .orderBy('id')
      .execute()
    return rows
  })

  app.post('/api/session/passkeys/:id/remove', async (request) => {
    const session = await findOwner(context, request)
    checkProven(session)
    parseBody(nothing, request.body)
    const { id } = parseAddress(paramsSchema, request.params)
    const staff = session.staff.id
    await store.write(async (db) => {
      await holdSession(db, session.tokenHash)
      const kept = await db.selectFrom('passkey').select('id').where('staff', '=', staff).execute()
      if (!kept.some((passkey) => passkey.id === id))
        throw new Refusal(404, 'not-found', 'Cette clé d’accès n’est plus dans votre compte.')
      if (kept.length <= fewestPasskeys) throw refuseSession('fewest-passkeys')
      await db.deleteFrom('passkey').where('id', '=', id).execute()
      await desk.record(db, { by: staff, act: 'passkey-removed', about: { passkey: id } })
    })
    return answerSession(context, readSessionCookie(request))
  })

  app.post('/api/session/recovery-codes', async (request) => {
    const session = await findOwner(context, request)
    checkProven(session)
    parseBody(nothing, request.body)
    const codes = newRecoveryCodes(random)
    const staff = session.staff.id
    await store.write(async (db) => {
      await holdSession(db, session.tokenHash)
      await keepRecoveryCodes(db, staff, codes)
      await desk.record(db, { by: staff, act: 'recovery-codes-made' })
    })
    return { codes }
  })
}
