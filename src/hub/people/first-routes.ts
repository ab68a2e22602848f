/** The first passkey of somebody, by a one-time link. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { staffNameSchema } from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import { parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { signIn } from './answer-session.ts'
import { newChallenge, spendChallenge } from './challenges.ts'
import { checkOrigin } from './check-origin.ts'
import { registrationAnswerSchema } from './passkey-answer.ts'
import { addPasskey } from './passkeys.ts'
import { newId } from './secrets.ts'
import { refuseSession } from './session-refusal.ts'
import { signInPace } from './sign-in-pace.ts'
import { findLink, type OpenLink, spendLink } from './staff-links.ts'
import { askForNewPasskey, verifyNewPasskey } from './verify-passkey.ts'

const linkEntries = {
  token: v.pipe(v.string(), v.maxLength(100)),
  name: v.optional(staffNameSchema),
}
const askSchema = v.strictObject(linkEntries)
const answerSchema = v.strictObject({ ...linkEntries, answer: registrationAnswerSchema })

const purposeOf = ({ tokenHash }: OpenLink) => `first ${tokenHash}`

async function openLink(db: HubReader, nowMs: number, token: string): Promise<OpenLink> {
  const link = await findLink(db, nowMs, token)
  if (!link) throw refuseSession('bad-link')
  return link
}

function nameOf({ staff }: OpenLink, said: string | undefined): string {
  const name = staff?.name ?? said
  if (name === undefined)
    throw new Refusal(
      400,
      'bad-request',
      'Dans la demande, « name » ne convient pas : nom attendu.',
    )
  return name
}

/** Whose the link is: a colleague who was invited, or an administrator who is in the hub from now on. */
async function personOf(
  { random, staff: desk }: HubContext,
  db: HubWriter,
  { staff, handle }: OpenLink,
  name: string,
): Promise<string> {
  if (staff) return staff.id
  const id = newId(random, 's')
  await db
    .insertInto('staff')
    .values({ id, name, role: 'administrator', handle, is_disabled: 0, last_seen: null })
    .execute()
  await desk.record(db, {
    by: 'hub',
    act: 'staff-invited',
    about: { staff: id, role: 'administrator' },
  })
  return id
}

export function registerFirst(app: FastifyInstance, context: HubContext): void {
  const { store, clock, random, settings, staff: desk } = context
  const { origin } = settings

  app.post('/api/session/first/options', { config: { pace: signInPace } }, async (request) => {
    checkOrigin(request, origin)
    const { token, name } = parseBody(askSchema, request.body)
    const link = await openLink(store.read, clock.nowMs(), token)
    const challenge = await newChallenge(context, purposeOf(link))
    const person = {
      name: link.staff?.name ?? name ?? 'Escale',
      handle: link.handle,
      passkeys: [],
    }
    return {
      options: await askForNewPasskey(origin, challenge, person),
      name: link.staff?.name ?? null,
      role: link.staff?.role ?? 'administrator',
    }
  })

  app.post('/api/session/first', { config: { pace: signInPace } }, async (request, reply) => {
    checkOrigin(request, origin)
    const { token, name, answer } = parseBody(answerSchema, request.body)
    const link = await openLink(store.read, clock.nowMs(), token)
    const called = nameOf(link, name)
    const clientData = await spendChallenge(
      context,
      purposeOf(link),
      answer.response.clientDataJSON,
    )
    const proven = await verifyNewPasskey(origin, clientData, answer)
    const passkey = newId(random, 'p')
    return signIn(context, request, reply, async (db) => {
      // Again: another browser may have used it meanwhile.
      await spendLink(db, await openLink(db, clock.nowMs(), token))
      const staff = await personOf(context, db, link, called)
      const { transports } = answer.response
      const madeOn = new Date(clock.nowMs()).toISOString().slice(0, 10)
      const isNew = await addPasskey(db, { ...proven, id: passkey, staff, transports, madeOn })
      if (!isNew) throw refuseSession('known-passkey')
      await desk.record(db, { by: staff, act: 'passkey-added', about: { passkey } })
      return { staff, by: 'passkey' }
    })
  })
}
