/** People of the tests, signed in by a header of theirs: `{ 'stage-staff': 'moea' }`. Their real proofs are `people`'s. */
import type { FastifyRequest } from 'fastify'
import { type StaffRole, staffRoles } from '#contract/staff.ts'
import { Refusal } from '../../../src/hub/refusal.ts'
import type { AuditedAct } from '../../../src/hub/audit/write-audit.ts'
import { placesOf } from '../../../src/hub/people/staff-places.ts'
import type { StaffMember, StaffPort } from '../../../src/hub/staff-port.ts'

export interface StaffStage extends StaffPort {
  readonly audit: AuditedAct[]
}

const rankOf = (role: StaffRole) => staffRoles.indexOf(role)

/** The key of each is their first name. A step-up is the header `stage-step-up`. */
export function stageStaff(people: Readonly<Record<string, StaffRole>>): StaffStage {
  const audit: AuditedAct[] = []
  const of = (request: FastifyRequest): StaffMember => {
    const name = String(request.headers['stage-staff'])
    const role = people[name]
    if (!role) throw new Refusal(401, 'signed-out', 'Connectez-vous à la console.')
    return { id: `s-${name.padEnd(16, '0')}`, name, role }
  }
  return {
    audit,
    of,
    require: (role, demand) => async (request) => {
      if (rankOf(of(request).role) < rankOf(role))
        throw new Refusal(403, 'role-needed', 'Votre rôle ne le permet pas.')
      if (demand?.stepUp && !request.headers['stage-step-up'])
        throw new Refusal(403, 'step-up-needed', 'Touchez votre clé.')
    },
    placesOf: (db, { id, role }) =>
      role === 'administrator' ? Promise.resolve('all') : placesOf(db, id),
    countAdministrators: () =>
      Promise.resolve(Object.values(people).filter((role) => role === 'administrator').length),
    record: async (_db, line) => {
      audit.push(line)
    },
  }
}
