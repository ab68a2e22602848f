/** Coming in, proving again that it is still the same person, and leaving. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { recoveryCodeSchema } from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import { parseBody } from '../parse-request.ts'
import type { HubWriter } from '../store/hub-store.ts'
import { answerSession, describeSession, signIn } from './answer-session.ts'
import { newChallenge, spendChallenge } from './challenges.ts'
import { checkOrigin } from './check-origin.ts'
import { type ProofAnswer, proofAnswerSchema } from './passkey-answer.ts'
import { findPasskey, keepUse, passkeysOf } from './passkeys.ts'
import { spendRecoveryCode } from './recovery-codes.ts'
import { findWorker } from './require-staff.ts'
import { hashSecret } from './secrets.ts'
import { readSessionCookie, takeSessionCookie } from './session-cookie.ts'
import { refuseSession } from './session-refusal.ts'
import { endSession, holdAccount, keepProof } from './sessions.ts'
import { recoveryPace, signInPace } from './sign-in-pace.ts'
import { askForProof, verifyProof } from './verify-passkey.ts'

const nothing = v.strictObject({})
const answerSchema = v.strictObject({ answer: proofAnswerSchema })
const codeSchema = v.strictObject({ code: recoveryCodeSchema })

const today = (nowMs: number) => new Date(nowMs).toISOString().slice(0, 10)

/** Whose passkey has answered, and how to keep that it did. Throws the refusals of `verifyProof` and `spendChallenge`. */
async function hearProof(context: HubContext, purpose: string, answer: ProofAnswer) {
  const { store, clock, settings, staff: desk } = context
  const clientData = await spendChallenge(context, purpose, answer.response.clientDataJSON)
  const passkey = await findPasskey(store.read, answer.id)
  // A passkey that does not say whose it is is not one that the browser keeps for us.
  if (!passkey || answer.response.userHandle !== passkey.handle) throw refuseSession('bad-passkey')
  const { id, staff, counter: counterBefore } = passkey
  const publicKey = new Uint8Array(passkey.public_key)
  const counter = await verifyProof(settings.origin, clientData, answer, publicKey)
  // Synchronised passkeys do not count, and stay at 0.
  if (Math.max(counter, counterBefore) > 0 && counter <= counterBefore) {
    const copied = { by: 'hub', act: 'passkey-copied', about: { staff, passkey: id } }
    await store.write((db) => desk.record(db, copied))
    throw refuseSession('cloned-passkey')
  }
  const keep = async (db: HubWriter) => {
    const use = { id, counterBefore, counter, day: today(clock.nowMs()) }
    if (!(await keepUse(db, use))) throw refuseSession('bad-passkey')
  }
  return { staff, keep }
}

function registerSignIn(app: FastifyInstance, context: HubContext): void {
  const { clock, settings, staff: desk } = context
  app.post('/api/session/options', { config: { pace: signInPace } }, async (request) => {
    checkOrigin(request, settings.origin)
    parseBody(nothing, request.body)
    const challenge = await newChallenge(context, 'sign-in')
    return { options: await askForProof(settings.origin, challenge) }
  })

  app.post('/api/session', { config: { pace: signInPace } }, async (request, reply) => {
    checkOrigin(request, settings.origin)
    const { answer } = parseBody(answerSchema, request.body)
    const { staff, keep } = await hearProof(context, 'sign-in', answer)
    return signIn(context, request, reply, async (db) => {
      await holdAccount(db, staff)
      await keep(db)
      const lastSeen = today(clock.nowMs())
      await db.updateTable('staff').set({ last_seen: lastSeen }).where('id', '=', staff).execute()
      await desk.record(db, { by: staff, act: 'signed-in' })
      return { staff, by: 'passkey' }
    })
  })

  app.post('/api/session/recover', { config: { pace: recoveryPace } }, async (request, reply) => {
    checkOrigin(request, settings.origin)
    const { code } = parseBody(codeSchema, request.body)
    return signIn(context, request, reply, async (db) => {
      const staff = await spendRecoveryCode(db, code)
      if (staff === undefined) throw refuseSession('bad-code')
      await desk.record(db, { by: staff, act: 'recovery-code-used' })
      return { staff, by: 'recovery-code' }
    })
  })
}

function registerStepUp(app: FastifyInstance, context: HubContext): void {
  const { store, clock, settings } = context
  const purposeOf = (tokenHash: string) => `step-up ${tokenHash}`

  app.post('/api/session/step-up/options', { config: { pace: signInPace } }, async (request) => {
    const { tokenHash, staff } = await findWorker(context, request)
    parseBody(nothing, request.body)
    const challenge = await newChallenge(context, purposeOf(tokenHash))
    const passkeys = await passkeysOf(store.read, staff.id)
    return { options: await askForProof(settings.origin, challenge, passkeys) }
  })

  app.post('/api/session/step-up', { config: { pace: signInPace } }, async (request) => {
    const session = await findWorker(context, request)
    // A code opens the registration of a passkey: the way back to a whole session goes by there.
    if (session.isRecovering) throw refuseSession('passkey-needed')
    const { answer } = parseBody(answerSchema, request.body)
    const { staff, keep } = await hearProof(context, purposeOf(session.tokenHash), answer)
    if (staff !== session.staff.id) throw refuseSession('bad-passkey')
    const nowMs = clock.nowMs()
    await store.write(async (db) => {
      await keep(db)
      await keepProof(db, nowMs, session.tokenHash)
    })
    return answerSession(context, readSessionCookie(request))
  })
}

/** Routes of `contract/staff.ts` under `/api/session`, but those of first passkeys and of one's own. */
export function registerEntering(app: FastifyInstance, context: HubContext): void {
  const { store, clock, settings } = context
  registerSignIn(app, context)
  registerStepUp(app, context)

  // Asking how long is left does not make it longer.
  app.get('/api/session', async (request) =>
    describeSession(await findWorker(context, request), clock.nowMs()),
  )

  app.post('/api/session/end', async (request, reply) => {
    checkOrigin(request, settings.origin)
    const token = readSessionCookie(request)
    if (token !== undefined) await store.write((db) => endSession(db, hashSecret(token)))
    takeSessionCookie(reply)
    return reply.code(204).send()
  })
}
