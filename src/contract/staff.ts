/**
 * Who works in the console and how they prove it: passkeys only (WebAuthn level 3), at least two each, recovery codes kept
 * on paper. The WebAuthn options and answers are those of `@simplewebauthn`; here is what is ours.
 */
import * as v from 'valibot'
import { dateSchema, idSchema, lineSchema } from './words.ts'

/**
 * Each can do what those before it can, and a partner nothing but answer the questions of the partners they were given
 * (`question.ts`). Neither they nor an aidant come into the console: an aidant's is `/aidant/`, for the places an
 * administrator has given them.
 */
export const staffRoles = ['partner', 'aidant', 'author', 'publisher', 'administrator'] as const
export type StaffRole = (typeof staffRoles)[number]

export const staffIdSchema = v.pipe(v.string(), v.regex(/^s-[0-9a-z]{16}$/))

/** A name colleagues know: a first name or a post. Shown in the audit. */
export const staffNameSchema = v.pipe(
  lineSchema,
  v.trim(),
  v.nonEmpty('nom attendu'),
  v.maxLength(60, 'nom trop long (60 caractères au plus)'),
  // Invisible characters would let one colleague look like another.
  v.regex(/^[^\p{C}]+$/u, 'nom sans caractère invisible attendu'),
)

/** `GET /api/session`; 401 `signed-out` when nobody is. */
export const staffSessionSchema = v.strictObject({
  staff: v.strictObject({
    id: staffIdSchema,
    name: staffNameSchema,
    role: v.picklist(staffRoles),
    passkeys: v.number(),
    recoveryCodesLeft: v.number(),
  }),
  /** Signed in with a recovery code: one more passkey is all this session may ask for. */
  isRecovering: v.boolean(),
  /** How long a fresh proof still holds for publishing, keys and enrolment; 0 when one is needed. Milliseconds. */
  stepUpMs: v.number(),
  /** How long before the session ends if nothing more is asked of the hub. Milliseconds. */
  leftMs: v.number(),
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
    /** Where they help: `staffPlacesSchema`. */
    places: v.array(idSchema),
    /** For whom they answer: `staffPartnersSchema`. */
    partners: v.array(idSchema),
  }),
)

/** Places whose calls for help they hear, whatever their role; administrators may look at any. */
export const staffPlacesSchema = v.strictObject({
  places: v.pipe(v.array(idSchema), v.maxLength(200)),
})
/** Partners whose questions somebody with the role `partner` sees and answers; of no use to the others. */
export const staffPartnersSchema = v.strictObject({
  partners: v.pipe(v.array(idSchema), v.maxLength(50)),
})
/** `POST /api/admin/staff` (administrator, step-up) → a one-time link to register two passkeys. */
export const newStaffSchema = v.strictObject({
  name: staffNameSchema,
  role: v.picklist(staffRoles),
  places: v.optional(staffPlacesSchema.entries.places, []),
  partners: v.optional(staffPartnersSchema.entries.partners, []),
})
/** `path` begins with `/admin/#entree=`; `expiresAt` is an ISO 8601 instant. */
export const staffLinkSchema = v.strictObject({ path: v.string(), expiresAt: v.string() })
/**
 * `POST /api/admin/staff/<id>/<act>` (administrator, step-up): `role` with this body, `places` with `staffPlacesSchema`, `partners` with
 * `staffPartnersSchema`,
 * `disable`, `enable`, `link` for somebody who lost every passkey and code: theirs are void at once, the answer is that of a
 * new colleague; or `remove` for somebody who left: all that is theirs goes, name included, and what they did stays under
 * their id. The others answer 204. Nobody does any of these to themselves: 409 `own-account`. The last administrator who can
 * work stays one: 409 `last-administrator`.
 */
export const staffRoleChangeSchema = v.strictObject({ role: v.picklist(staffRoles) })
export const staffActs = [
  'role',
  'places',
  'partners',
  'disable',
  'enable',
  'link',
  'remove',
] as const

/**
 * Routes, all POST with JSON, `Origin` checked, header `escale-csrf: 1` (as on every POST of `/api/admin`). Each answers
 * `staffSessionSchema` unless said otherwise; `answer` is what the browser's passkey answered, as `@simplewebauthn/browser`
 * gives it.
 * `/api/session/first/options` {token, name?} → `firstOptionsSchema`, and `/api/session/first` {token, name?, answer}:
 *   registers a passkey by a one-time link (`/admin/#entree=<token>`), the hub's first or a colleague's; `name` when the
 *   link knows none, the same both times. The second passkey goes by `passkeys`, within five minutes or after `step-up`.
 * `/api/session/options` {} → `passkeyOptionsSchema` and `/api/session` {answer}: signs in with a discoverable passkey.
 * `/api/session/recover` {code}: signs in with a recovery code, to register a passkey and nothing else.
 * `/api/session/step-up/options` {} → `passkeyOptionsSchema` and `/api/session/step-up` {answer}: a fresh proof, good for
 *   five minutes.
 * `/api/session/passkeys/options` {} → `passkeyOptionsSchema` and `/api/session/passkeys` {answer}: one more passkey; a
 *   fresh proof is needed, or a recovery code.
 * `GET /api/session/passkeys` → `passkeysSchema`, and `/api/session/passkeys/<id>/remove` {} (step-up): never below two.
 * `/api/session/recovery-codes` {} (step-up) → `recoveryCodesSchema`: ten new codes, shown once; the old ones are void.
 * `/api/session/end` {} → 204.
 */
export const passkeyOptionsSchema = v.strictObject({
  /** What `navigator.credentials` is asked: `optionsJSON` of `@simplewebauthn/browser`. Good once, for five minutes. */
  options: v.looseObject({ challenge: v.string() }),
})
export const firstOptionsSchema = v.strictObject({
  ...passkeyOptionsSchema.entries,
  /** Null for the hub's first administrator, who says it. */
  name: v.nullable(staffNameSchema),
  role: v.picklist(staffRoles),
})
export const passkeyIdSchema = v.pipe(v.string(), v.regex(/^p-[0-9a-z]{16}$/))
export const passkeysSchema = v.array(
  v.strictObject({
    id: passkeyIdSchema,
    madeOn: dateSchema,
    lastUsedOn: v.nullable(dateSchema),
  }),
)
export const recoveryCodesSchema = v.strictObject({
  /** `K7MP-A3XW-QD2R-9HTV`. */
  codes: v.pipe(v.array(lineSchema), v.length(10)),
})
/** Sixteen letters or digits that are not taken for one another; case, spaces and dashes do not count. */
export const recoveryCodeSchema = v.pipe(
  v.string(),
  v.maxLength(60),
  v.transform((code) => code.replaceAll(/[\s-]/g, '').toUpperCase()),
  v.regex(
    /^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{16}$/,
    'code attendu : seize lettres ou chiffres, comme sur votre feuille',
  ),
)

/** Two passkeys and unused recovery codes: without them the hub answers `passkey-needed` to everything else. */
export const fewestPasskeys = 2

/** 401 for `signed-out`, 429 with `Retry-After` for `too-many`, 409 for the last four, 403 for the rest. */
export const sessionRefusals = [
  'signed-out',
  'role-needed',
  'step-up-needed',
  /** Two passkeys and recovery codes are asked for before anything else. */
  'passkey-needed',
  /** Unknown, used or too old. */
  'bad-link',
  /** Not a passkey of this hub, or of somebody else, or its signature does not hold. */
  'bad-passkey',
  /** The passkey answered to a question that was not asked, was answered already, or is older than five minutes. */
  'bad-challenge',
  /** The device has not checked who holds it: finger, face or PIN. */
  'unverified-passkey',
  /** The passkey counts fewer uses than the hub: it may have been copied. */
  'cloned-passkey',
  'bad-code',
  /** Another site, or a page that does not say it is ours. */
  'bad-origin',
  'too-many',
  'known-passkey',
  'own-account',
  'last-administrator',
  'fewest-passkeys',
] as const
export type SessionRefusal = (typeof sessionRefusals)[number]

/**
 * One line of the audit: `GET /api/admin/audit?before=<n>`, newest first, a hundred at a time; each carries the hash of the
 * one before. `hash` is SHA-256, in hexadecimal, of the canonical JSON (sorted keys, no space) of everything but `hash` and
 * `who`.
 */
export const auditEntrySchema = v.strictObject({
  number: v.number(),
  /** ISO 8601 instant: staff work here, not people at terminals. */
  at: v.string(),
  by: v.union([staffIdSchema, v.literal('hub')]),
  /** Name of who did it, or « hub »; their id once they were removed. */
  who: v.string(),
  /** `rollout-started`, `terminal-accepted`… */
  act: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  /** Ids and numbers only. */
  about: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  /** 64 zeros on line 1. */
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
