/** What the other domains ask of the people who work here: who they are, what they may, and that it is written down. */
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { StaffRole } from '#contract/staff.ts'
import type { AuditedAct } from './audit/write-audit.ts'
import type { HubReader, HubWriter } from './store/hub-store.ts'

export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
}

export interface StaffDemand {
  /** A fresh proof: a passkey touched less than five minutes ago. */
  readonly stepUp?: boolean
  /** Also the command line, which shows its token: drafts only. */
  readonly command?: boolean
  /** Asked by a page alone, again and again: keeps open the session of an aidant at a counter, and nobody else's. */
  readonly isUnattended?: boolean
}

export interface StaffPort {
  /**
   * Refuses who is not of this role or above, before the body is read:
   * `app.get(path, { onRequest: staff.require('author') }, …)`.
   */
  readonly require: (role: StaffRole, demand?: StaffDemand) => onRequestAsyncHookHandler
  /** Who asks, in a route that `require` guards. */
  readonly of: (request: FastifyRequest) => StaffMember
  /** The places where they hear calls for help; `all` for an administrator. */
  readonly placesOf: (db: HubReader, member: StaffMember) => Promise<readonly string[] | 'all'>
  /** Those who can sign in, and have two passkeys. */
  readonly countAdministrators: (db: HubReader) => Promise<number>
  /** One line more in the audit, in the transaction of the act itself. */
  readonly record: (db: HubWriter, act: AuditedAct) => Promise<void>
}
