/**
 * Who works in the console and how they prove it: passkeys only (WebAuthn level 3), at least two each, recovery codes kept
 * on paper. The WebAuthn options and answers are those of `@simplewebauthn`; here is what is ours.
 */
import * as v from 'valibot'
import { lineSchema } from './words.ts'

/** Each can do what those before it can. */
export const staffRoles = ['author', 'publisher', 'administrator'] as const
export type StaffRole = (typeof staffRoles)[number]

export const staffIdSchema = v.pipe(v.string(), v.regex(/^s-[0-9a-z]{16}$/))

/** A name colleagues know: a first name or a post. Shown in the audit. */
export const staffNameSchema = v.pipe(lineSchema, v.trim(), v.maxLength(60))

/** `GET /api/session`; 401 `signed-out` when nobody is. */
export const staffSessionSchema = v.strictObject({
  staff: v.strictObject({
    id: staffIdSchema,
    name: staffNameSchema,
    role: v.picklist(staffRoles),
    passkeys: v.number(),
    recoveryCodesLeft: v.number(),
  }),
  /** How long a fresh proof still holds for publishing, keys and enrolment; 0 when one is needed. Milliseconds. */
  stepUpMs: v.number(),
})
export type StaffSession = v.InferOutput<typeof staffSessionSchema>

/** `GET /api/admin/staff`. */
export const staffListSchema = v.array(
  v.strictObject({
    id: staffIdSchema,
    name: staffNameSchema,
    role: v.picklist(staffRoles),
    passkeys: v.number(),
    /** `YYYY-MM-DD` of the last time they signed in. */
    lastSeen: v.nullable(v.string()),
    isDisabled: v.boolean(),
  }),
)
/** `POST /api/admin/staff` (administrator, step-up) → a one-time link to register two passkeys. */
export const newStaffSchema = v.strictObject({
  name: staffNameSchema,
  role: v.picklist(staffRoles),
})
export const staffLinkSchema = v.strictObject({ path: v.string(), expiresAt: v.string() })

/**
 * Routes, all POST with JSON, `Origin` checked, header `escale-csrf: 1`:
 * `/api/session/first/options` {token} and `/api/session/first` {token, name?, answer}: registers a passkey by a one-time
 *   link (`/admin/#entree=<token>`), the hub's first or a colleague's; the second passkey goes by `passkeys`.
 * `/api/session/options` {} and `/api/session` {answer}: signs in with a discoverable passkey.
 * `/api/session/recover` {code}: signs in with a recovery code, to register a passkey and nothing else.
 * `/api/session/step-up/options` {} and `/api/session/step-up` {answer}: a fresh proof, good for five minutes.
 * `/api/session/passkeys/options` {} and `/api/session/passkeys` {answer}: one more passkey.
 * `/api/session/recovery-codes` {}: ten new codes, shown once; the old ones are void.
 * `/api/session/end` {}.
 */
export const sessionRefusals = [
  'signed-out',
  'role-needed',
  'step-up-needed',
  /** Two passkeys and recovery codes are asked for before anything else. */
  'passkey-needed',
  'bad-link',
  'bad-passkey',
  'bad-code',
  'bad-origin',
  'too-many',
] as const

/** One line of the audit: `GET /api/admin/audit?before=<n>`; each carries the hash of the one before. */
export const auditEntrySchema = v.strictObject({
  number: v.number(),
  /** ISO 8601 instant: staff work here, not people at terminals. */
  at: v.string(),
  /** Name of who did it, or « hub ». */
  who: v.string(),
  /** `rollout-started`, `terminal-accepted`… */
  act: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  /** Ids and numbers only. */
  about: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  previousHash: v.string(),
  hash: v.string(),
})
export type AuditEntry = v.InferOutput<typeof auditEntrySchema>
export const auditPageSchema = v.strictObject({ entries: v.array(auditEntrySchema) })
/** `GET /api/admin/audit/verification` walks the whole chain. */
export const auditVerificationSchema = v.strictObject({
  lines: v.number(),
  /** Number of the first line that does not hold. */
  firstBroken: v.nullable(v.number()),
  head: v.string(),
})
