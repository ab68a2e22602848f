/** What the other domains ask of the people who work here: who they are, what they may, and that it is written down. */
import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import type { StaffRole } from '#contract/staff.ts'
import { Refusal } from './refusal.ts'
import type { HubReader, HubWriter } from './store/hub-store.ts'

export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
}

export interface StaffDemand {
  /** A fresh proof: a passkey touched less than five minutes ago. */
  readonly stepUp?: boolean
}

export interface AuditLine {
  /** Name of who did it, or « hub ». */
  readonly who: string
  /** `rollout-started`, `terminal-accepted`… */
  readonly act: string
  /** Ids and numbers only. */
  readonly about: Readonly<Record<string, boolean | number | string>>
}

export interface StaffPort {
  /** Refuses who is not of this role or above: `app.get(path, { preHandler: staff.require('author') }, …)`. */
  readonly require: (role: StaffRole, demand?: StaffDemand) => preHandlerAsyncHookHandler
  /** Who asks, in a route that `require` guards. */
  readonly of: (request: FastifyRequest) => StaffMember
  /** Those who can sign in. */
  readonly countAdministrators: (db: HubReader) => Promise<number>
  /** One line more in the audit, in the transaction of the act itself. */
  readonly record: (db: HubWriter, line: AuditLine) => Promise<void>
}

/** A hub without people: their routes are closed to all. */
export const noStaff: StaffPort = {
  require: () => async () => {
    throw closed()
  },
  of: () => {
    throw closed()
  },
  countAdministrators: () => Promise.resolve(0),
  record: () => Promise.resolve(),
}

const closed = () => new Refusal(401, 'signed-out', 'Connectez-vous à la console.')
