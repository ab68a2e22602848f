/** How the console learns who it works for. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StaffSession } from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import type { HubWriter } from '../store/hub-store.ts'
import { newToken } from './secrets.ts'
import { giveSessionCookie, readSessionCookie } from './session-cookie.ts'
import { refuseSession } from './session-refusal.ts'
import { beginSession, findSession, type NewSession, type Session } from './sessions.ts'

export function describeSession(session: Session, nowMs: number): StaffSession {
  const { id, name, role, passkeys, recoveryCodesLeft } = session.staff
  return {
    staff: { id, name, role, passkeys, recoveryCodesLeft },
    isRecovering: session.isRecovering,
    stepUpMs: session.stepUpMs,
    leftMs: Math.max(0, session.endsAtMs - nowMs),
  }
}

export async function answerSession(
  { store, clock }: HubContext,
  token: string | undefined,
): Promise<StaffSession> {
  const nowMs = clock.nowMs()
  const session = await findSession(store.read, nowMs, token)
  if (!session) throw refuseSession('signed-out')
  return describeSession(session, nowMs)
}

/**
 * A new session, in the place of the one this browser had, begun in the transaction of `admit`, which answers who comes in
 * and how. Throws what `admit` throws, and gives no cookie then.
 */
export async function signIn(
  context: HubContext,
  request: FastifyRequest,
  reply: FastifyReply,
  admit: (db: HubWriter) => Promise<Pick<NewSession, 'by' | 'staff'>>,
): Promise<StaffSession> {
  const token = newToken(context.random)
  const nowMs = context.clock.nowMs()
  const replaces = readSessionCookie(request)
  await context.store.write(async (db) =>
    beginSession(db, nowMs, { token, replaces, ...(await admit(db)) }),
  )
  giveSessionCookie(reply, token)
  return answerSession(context, token)
}
