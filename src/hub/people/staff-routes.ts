/** Who works here: seen, invited, given a role, closed, and let in again after a loss. Administrators only. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import {
  newStaffSchema,
  staffActs,
  staffIdSchema,
  staffPartnersSchema,
  staffPlacesSchema,
  staffRoleChangeSchema,
} from '#contract/staff.ts'
import type { HubContext } from '../hub-context.ts'
import { parseAddress, parseBody } from '../parse-request.ts'
import { Refusal } from '../refusal.ts'
import { givePartners, partnersByStaff } from '../questions/staff-partners.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import type { PeopleTables } from './people-tables.ts'
import { newId, newToken } from './secrets.ts'
import { refuseSession } from './session-refusal.ts'
import { endSessionsOf } from './sessions.ts'
import { administratorsOf, inviteStaff, type StaffLink } from './staff-links.ts'
import { givePlaces, placesByStaff } from './staff-places.ts'

const nothing = v.strictObject({})
const paramsSchema = v.strictObject({ id: staffIdSchema, act: v.picklist(staffActs) })

const describeLink = ({ path, expiresAtMs }: StaffLink) => ({
  path,
  expiresAt: new Date(expiresAtMs).toISOString(),
})

async function listStaff(db: HubReader) {
  const rows = await db
    .selectFrom('staff')
    .leftJoin('passkey', 'passkey.staff', 'staff.id')
    .select(['staff.id', 'name', 'role', 'last_seen as lastSeen', 'is_disabled'])
    .select(({ fn }) => fn.count<number>('passkey.id').as('passkeys'))
    .groupBy('staff.id')
    .orderBy('name')
    .orderBy('staff.id')
    .execute()
  const places = await placesByStaff(db)
  const partners = await partnersByStaff(db)
  return rows.map(({ is_disabled: disabled, ...row }) => ({
    ...row,
    isDisabled: disabled === 1,
    places: places.get(row.id) ?? [],
    partners: partners.get(row.id) ?? [],
  }))
}

type StaffRow = PeopleTables['staff']

/** Throws `Refusal` « not-found », « own-account ». */
async function findColleague(db: HubReader, id: string, by: string): Promise<StaffRow> {
  if (id === by) throw refuseSession('own-account')
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, 'not-found', 'Cette personne n’est pas dans cette console.')
  return row
}

/** Before anything that could leave nobody to administer. */
async function keepAnAdministrator(db: HubReader, { id, role }: StaffRow): Promise<void> {
  if (role !== 'administrator') return
  const others = await administratorsOf(db)
  if (others.every((other) => other === id)) throw refuseSession('last-administrator')
}

async function voidCommands(db: HubWriter, staff: string): Promise<void> {
  await db.deleteFrom('command_token').where('staff', '=', staff).execute()
}

/** What they had is in nobody knows whose hands. */
async function voidEverything(db: HubWriter, staff: string): Promise<void> {
  await endSessionsOf(db, staff)
  await voidCommands(db, staff)
  await db.deleteFrom('passkey').where('staff', '=', staff).execute()
  await db.deleteFrom('recovery_code').where('staff', '=', staff).execute()
}

export function registerStaff(app: FastifyInstance, context: HubContext): void {
  const { store, clock, random, staff: desk } = context
  app.get('/api/admin/staff', { onRequest: desk.require('administrator') }, () =>
    listStaff(store.read),
  )

  const onRequest = desk.require('administrator', { stepUp: true })
  app.post('/api/admin/staff', { onRequest }, async (request) => {
    const { name, role, places, partners } = parseBody(newStaffSchema, request.body)
    const id = newId(random, 's')
    const handle = newToken(random)
    const token = newToken(random)
    const by = desk.of(request).id
    const link = await store.write(async (db) => {
      await db
        .insertInto('staff')
        .values({ id, name, role, handle, is_disabled: 0, last_seen: null })
        .execute()
      await givePlaces(db, id, places)
      await givePartners(db, id, partners)
      await desk.record(db, { by, act: 'staff-invited', about: { staff: id, role } })
      return inviteStaff(db, clock.nowMs(), { token, staff: id, handle })
    })
    return describeLink(link)
  })

  async function changeRole(request: FastifyRequest, id: string) {
    const { role } = parseBody(staffRoleChangeSchema, request.body)
    const by = desk.of(request).id
    await store.write(async (db) => {
      const colleague = await findColleague(db, id, by)
      if (colleague.role === role) return
      await keepAnAdministrator(db, colleague)
      await db.updateTable('staff').set({ role }).where('id', '=', id).execute()
      await desk.record(db, { by, act: 'staff-role-changed', about: { staff: id, role } })
    })
  }

  async function changePlaces(request: FastifyRequest, id: string) {
    const { places } = parseBody(staffPlacesSchema, request.body)
    const by = desk.of(request).id
    await store.write(async (db) => {
      await findColleague(db, id, by)
      await givePlaces(db, id, places)
      await desk.record(db, {
        by,
        act: 'staff-places-changed',
        about: { staff: id, places: places.length },
      })
    })
  }

  async function changePartners(request: FastifyRequest, id: string) {
    const { partners } = parseBody(staffPartnersSchema, request.body)
    const by = desk.of(request).id
    await store.write(async (db) => {
      await findColleague(db, id, by)
      await givePartners(db, id, partners)
      await desk.record(db, {
        by,
        act: 'staff-partners-changed',
        about: { staff: id, partners: partners.length },
      })
    })
  }

  async function close(request: FastifyRequest, id: string) {
    parseBody(nothing, request.body)
    const by = desk.of(request).id
    await store.write(async (db) => {
      const colleague = await findColleague(db, id, by)
      if (colleague.is_disabled === 1) return
      await keepAnAdministrator(db, colleague)
      await db.updateTable('staff').set({ is_disabled: 1 }).where('id', '=', id).execute()
      await endSessionsOf(db, id)
      await voidCommands(db, id)
      await desk.record(db, { by, act: 'staff-disabled', about: { staff: id } })
    })
  }

  async function open(request: FastifyRequest, id: string) {
    parseBody(nothing, request.body)
    const by = desk.of(request).id
    await store.write(async (db) => {
      const colleague = await findColleague(db, id, by)
      if (colleague.is_disabled === 0) return
      await db.updateTable('staff').set({ is_disabled: 0 }).where('id', '=', id).execute()
      await desk.record(db, { by, act: 'staff-enabled', about: { staff: id } })
    })
  }

  /** The audit and the history of texts know them by their id, which says nothing of whom it was. */
  async function remove(request: FastifyRequest, id: string) {
    parseBody(nothing, request.body)
    const by = desk.of(request).id
    await store.write(async (db) => {
      const colleague = await findColleague(db, id, by)
      await keepAnAdministrator(db, colleague)
      await voidEverything(db, id)
      await db.deleteFrom('staff_link').where('staff', '=', id).execute()
      await givePlaces(db, id, [])
      await givePartners(db, id, [])
      // What they alone asked for is asked for by nobody.
      await db
        .updateTable('rollout')
        .set({ asked_by: null, asked_by_name: null })
        .where('asked_by', '=', id)
        .execute()
      await db.deleteFrom('staff').where('id', '=', id).execute()
      await desk.record(db, { by, act: 'staff-removed', about: { staff: id } })
    })
  }

  async function inviteAgain(request: FastifyRequest, id: string) {
    parseBody(nothing, request.body)
    const by = desk.of(request).id
    const token = newToken(random)
    const link = await store.write(async (db) => {
      const { handle } = await findColleague(db, id, by)
      await voidEverything(db, id)
      await desk.record(db, { by, act: 'staff-link-made', about: { staff: id } })
      return inviteStaff(db, clock.nowMs(), { token, staff: id, handle })
    })
    return describeLink(link)
  }

  const acts = {
    role: changeRole,
    places: changePlaces,
    partners: changePartners,
    disable: close,
    enable: open,
    remove,
  }
  app.post('/api/admin/staff/:id/:act', { onRequest }, async (request, reply) => {
    const { id, act } = parseAddress(paramsSchema, request.params)
    if (act === 'link') return inviteAgain(request, id)
    await acts[act](request, id)
    return reply.code(204).send()
  })
}
