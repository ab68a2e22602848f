/**
 * Who works in the console, from one request to the next: an opaque number in a cookie, its hash in the database. Ends after
 * half an hour of silence, or eight hours; what the person may do is read again at each request.
 */
import { fewestPasskeys, type StaffRole } from '#contract/staff.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { hashSecret } from './secrets.ts'
import { refuseSession } from './session-refusal.ts'

const minuteMs = 60_000
const idleMs = 30 * minuteMs
const longestMs = 8 * 60 * minuteMs
/** Long enough to find a security key. */
const longestRecoveryMs = 15 * minuteMs
/** How long a touch of a passkey is good for publishing, keys and enrolment. */
const stepUpMs = 5 * minuteMs
/** Silence is counted to the minute: not one write for each request. */
const seenStepMs = minuteMs

export interface Session {
  readonly tokenHash: string
  readonly staff: {
    readonly id: string
    readonly name: string
    readonly role: StaffRole
    readonly handle: string
    readonly passkeys: number
    readonly recoveryCodesLeft: number
  }
  readonly isRecovering: boolean
  readonly seenAtMs: number
  readonly endsAtMs: number
  /** 0 when a fresh proof is needed. */
  readonly stepUpMs: number
}

/** Two passkeys and unused recovery codes, entered with a passkey. */
export const isComplete = ({ staff, isRecovering }: Session): boolean =>
  !isRecovering && staff.passkeys >= fewestPasskeys && staff.recoveryCodesLeft > 0

const endOf = (row: { is_recovering: number; began_at: number; seen_at: number }) =>
  Math.min(
    row.seen_at + idleMs,
    row.began_at + (row.is_recovering === 1 ? longestRecoveryMs : longestMs),
  )

/** `undefined` when there is none, it is over, or the account was closed. */
export async function findSession(
  db: HubReader,
  nowMs: number,
  token: string | undefined,
): Promise<Session | undefined> {
  if (token === undefined) return undefined
  const tokenHash = hashSecret(token)
  const row = await db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff')
    .select(['is_recovering', 'began_at', 'seen_at', 'proven_at', 'id', 'name', 'role', 'handle'])
    .select((query) => [
      query
        .selectFrom('passkey')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('passkey.staff', '=', 'staff.id')
        .as('passkeys'),
      query
        .selectFrom('recovery_code')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('recovery_code.staff', '=', 'staff.id')
        .as('codes'),
    ])
    .where('token_hash', '=', tokenHash)
    .where('is_disabled', '=', 0)
    .executeTakeFirst()
  if (!row || nowMs >= endOf(row)) return undefined
  const { id, name, role, handle } = row
  const provenForMs = row.proven_at === null ? 0 : row.proven_at + stepUpMs - nowMs
  return {
    tokenHash,
    staff: {
      id,
      name,
      role,
      handle,
      passkeys: row.passkeys ?? 0,
      recoveryCodesLeft: row.codes ?? 0,
    },
    isRecovering: row.is_recovering === 1,
    seenAtMs: row.seen_at,
    endsAtMs: endOf(row),
    stepUpMs: Math.max(0, Math.min(provenForMs, stepUpMs)),
  }
}

/**
 * Inside the transaction of what is only theirs to do: whoever was closed, or whose session was ended, while they asked
 * leaves nothing behind. Throws `Refusal` « signed-out ».
 */
export async function holdSession(db: HubWriter, tokenHash: string): Promise<void> {
  const held = await db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff')
    .select('staff')
    .where('token_hash', '=', tokenHash)
    .where('is_disabled', '=', 0)
    .executeTakeFirst()
  if (!held) throw refuseSession('signed-out')
}

/** The same for who has no session yet. */
export async function holdAccount(db: HubWriter, staff: string): Promise<void> {
  const held = await db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', staff)
    .where('is_disabled', '=', 0)
    .executeTakeFirst()
  if (!held) throw refuseSession('signed-out')
}

export interface NewSession {
  readonly token: string
  readonly staff: string
  /** `recovery-code` opens nothing but the registration of a passkey. */
  readonly by: 'passkey' | 'recovery-code'
  /** What this browser had before: it ends. */
  readonly replaces: string | undefined
}

export async function beginSession(
  db: HubWriter,
  nowMs: number,
  { token, staff, by, replaces }: NewSession,
): Promise<void> {
  await db
    .deleteFrom('staff_session')
    .where('began_at', '<=', nowMs - longestMs)
    .execute()
  if (replaces !== undefined) await endSession(db, hashSecret(replaces))
  await db
    .insertInto('staff_session')
    .values({
      token_hash: hashSecret(token),
      staff,
      is_recovering: by === 'passkey' ? 0 : 1,
      began_at: nowMs,
      seen_at: nowMs,
      proven_at: by === 'passkey' ? nowMs : null,
    })
    .execute()
}

export const needsSeeing = ({ seenAtMs }: Session, nowMs: number): boolean =>
  nowMs - seenAtMs >= seenStepMs

export const keepSeen = (db: HubWriter, nowMs: number, tokenHash: string) =>
  db
    .updateTable('staff_session')
    .set({ seen_at: nowMs })
    .where('token_hash', '=', tokenHash)
    .where('seen_at', '<', nowMs)
    .execute()

export const keepProof = (db: HubWriter, nowMs: number, tokenHash: string) =>
  db
    .updateTable('staff_session')
    .set({ seen_at: nowMs, proven_at: nowMs })
    .where('token_hash', '=', tokenHash)
    .execute()

export const endSession = (db: HubWriter, tokenHash: string) =>
  db.deleteFrom('staff_session').where('token_hash', '=', tokenHash).execute()

/** Everywhere they are signed in. */
export const endSessionsOf = (db: HubWriter, staff: string) =>
  db.deleteFrom('staff_session').where('staff', '=', staff).execute()
