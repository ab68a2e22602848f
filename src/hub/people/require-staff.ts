/** Stands before every route of the console: who asks, from our page, with what role and what proof. */
import type { FastifyRequest } from 'fastify'
import { type StaffRole, staffRoles } from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import { tooMany } from '../limit-pace.ts'
import type { StaffDemand, StaffMember, StaffPort } from '../staff-port.ts'
import { TokenBuckets } from '../token-buckets.ts'
import { checkOrigin } from './check-origin.ts'
import { findCommand, readBearer } from './command-tokens.ts'
import { readSessionCookie } from './session-cookie.ts'
import { refuseSession } from './session-refusal.ts'
import { findSession, isComplete, keepSeen, needsSeeing, type Session } from './sessions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `guardStaff`, read with `staffOf`. */
    staff: StaffMember | undefined
  }
}

/** Who asks. For routes that it guards. */
export function staffOf({ staff }: FastifyRequest): StaffMember {
  if (!staff) throw new Error('this route is guarded by nobody')
  return staff
}

/** For one person and one route. Enough for a console that saves at each pause, too little for a program gone wrong. */
const pace = { burst: 60, perMinute: 120 }

type GuardParts = Pick<HubContext, 'clock' | 'settings' | 'store'>

const isAtLeast = (role: StaffRole, needed: StaffRole) =>
  staffRoles.indexOf(role) >= staffRoles.indexOf(needed)

/** Throws `Refusal` « bad-origin », « signed-out ». */
export async function findWorker(parts: GuardParts, request: FastifyRequest): Promise<Session> {
  checkOrigin(request, parts.settings.origin)
  const nowMs = parts.clock.nowMs()
  const session = await findSession(parts.store.read, nowMs, readSessionCookie(request))
  if (!session) throw refuseSession('signed-out')
  return session
}

export function guardStaff(parts: GuardParts): StaffPort['require'] {
  const { store, clock } = parts
  const buckets = new TokenBuckets(clock)

  async function byCookie(request: FastifyRequest, { stepUp, isUnattended }: StaffDemand) {
    const session = await findWorker(parts, request)
    if (!isComplete(session)) throw refuseSession('passkey-needed')
    const nowMs = clock.nowMs()
    const isSomebodyThere = !isUnattended || session.staff.role === 'aidant'
    if (isSomebodyThere && needsSeeing(session, nowMs))
      await store.write((db) => keepSeen(db, nowMs, session.tokenHash))
    return { staff: session.staff, isProven: !stepUp || session.stepUpMs > 0 }
  }

  async function byCommand(token: string, { command }: StaffDemand) {
    const staff = command ? await findCommand(store.read, clock.nowMs(), token) : undefined
    if (!staff) throw refuseSession('signed-out')
    return { staff, isProven: true }
  }

  return (role, demand = {}) =>
    async (request) => {
      const token = readBearer(request)
      const { staff, isProven } = await (token === undefined
        ? byCookie(request, demand)
        : byCommand(token, demand))
      const retryAfterS = buckets.take(`${request.routeOptions.url} ${staff.id}`, pace)
      if (retryAfterS > 0) throw tooMany(retryAfterS)
      if (!isAtLeast(staff.role, role)) throw refuseSession('role-needed')
      if (!isProven) throw refuseSession('step-up-needed')
      request.staff = { id: staff.id, name: staff.name, role: staff.role }
    }
}
