/** One-time links that let somebody register their first passkey: the hub's first administrator, or a colleague. */
import { fewestPasskeys, type StaffRole } from '#contract/staff.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { HubContext } from '../hub-context.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { hashSecret, newToken } from './secrets.ts'

const hourMs = 3_600_000
/** A colleague may be away until after the week-end. */
const invitationMs = 72 * hourMs

export interface StaffLink {
  /** `/admin/#entree=<token>`: what follows `#` is never sent to a server, nor written in its logs. */
  readonly path: string
  readonly expiresAtMs: number
}

const pathOf = (token: string) => `/admin/#entree=${token}`

type LinkParts = Pick<HubContext, 'clock' | 'random' | 'store'>

/** Who can come in to administer: not closed, two passkeys. */
export async function administratorsOf(db: HubReader): Promise<string[]> {
  const rows = await db
    .selectFrom('staff')
    .innerJoin('passkey', 'passkey.staff', 'staff.id')
    .select('staff.id')
    .where('role', '=', 'administrator')
    .where('is_disabled', '=', 0)
    .groupBy('staff.id')
    .having(({ fn }) => fn.countAll<number>(), '>=', fewestPasskeys)
    .execute()
  return rows.map(({ id }) => id)
}

const hasAdministrator = async (db: HubReader) => (await administratorsOf(db)).length > 0

/**
 * For the console of the server, at its start: a link for the first administrator, good for an hour; `undefined` when there
 * is one. With `isRescue`, also when every passkey and every code is lost: whoever holds the server may always come in.
 */
export async function firstRunLink(
  { store, clock, random }: LinkParts,
  isRescue = false,
): Promise<StaffLink | undefined> {
  const token = newToken(random)
  const handle = newToken(random)
  const nowMs = clock.nowMs()
  return store.write(async (db) => {
    if (!isRescue && (await hasAdministrator(db))) return undefined
    await db.deleteFrom('staff_link').where('expires_at', '<=', nowMs).execute()
    const expiresAtMs = nowMs + hourMs
    await db
      .insertInto('staff_link')
      .values({
        token_hash: hashSecret(token),
        staff: null,
        handle,
        is_rescue: isRescue ? 1 : 0,
        expires_at: expiresAtMs,
      })
      .execute()
    await writeAudit(db, nowMs, {
      by: 'hub',
      act: isRescue ? 'rescue-link-made' : 'first-link-made',
    })
    return { path: pathOf(token), expiresAtMs }
  })
}

export interface InvitedStaff {
  readonly token: string
  readonly staff: string
  readonly handle: string
}

/** The person's earlier link is void. */
export async function inviteStaff(
  db: HubWriter,
  nowMs: number,
  { token, staff, handle }: InvitedStaff,
): Promise<StaffLink> {
  const expiresAtMs = nowMs + invitationMs
  await db.deleteFrom('staff_link').where('staff', '=', staff).execute()
  await db
    .insertInto('staff_link')
    .values({
      token_hash: hashSecret(token),
      staff,
      handle,
      is_rescue: 0,
      expires_at: expiresAtMs,
    })
    .execute()
  return { path: pathOf(token), expiresAtMs }
}

export interface OpenLink {
  readonly tokenHash: string
  readonly handle: string
  /** `undefined` for an administrator who is not yet in the hub. */
  readonly staff:
    | { readonly id: string; readonly name: string; readonly role: StaffRole }
    | undefined
}

/** `undefined` when it is unknown, used, too old, for a closed account, or for a first administrator when there is one. */
export async function findLink(
  db: HubReader,
  nowMs: number,
  token: string,
): Promise<OpenLink | undefined> {
  const tokenHash = hashSecret(token)
  const row = await db
    .selectFrom('staff_link')
    .leftJoin('staff', 'staff.id', 'staff_link.staff')
    .select(['staff_link.handle', 'is_rescue', 'id', 'name', 'role', 'is_disabled'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', nowMs)
    .executeTakeFirst()
  if (!row || row.is_disabled === 1) return undefined
  const { handle, id, name, role } = row
  if (id !== null && name !== null && role !== null)
    return { tokenHash, handle, staff: { id, name, role } }
  if (row.is_rescue === 0 && (await hasAdministrator(db))) return undefined
  return { tokenHash, handle, staff: undefined }
}

/** Once. */
export const spendLink = (db: HubWriter, { tokenHash }: OpenLink) =>
  db.deleteFrom('staff_link').where('token_hash', '=', tokenHash).execute()
