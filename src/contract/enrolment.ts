/** How a PC becomes a terminal of the fleet: a code given by an administrator, a key made on the PC, a yes. */
import * as v from 'valibot'
import { idSchema, lineSchema } from './words.ts'

/** Letters and digits that are not taken for one another. */
export const enrolmentSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Ten of them in two groups: `K7MPA-3XWQD`. Typed without regard to case. */
export const enrolmentCodeSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(
    /^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{5}-?[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{5}$/,
    'code attendu : dix lettres ou chiffres',
  ),
  v.transform((code) => code.replace('-', '')),
)

export const publicKeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'clé Ed25519 attendue'))

/** Name of a terminal in the fleet, made by the hub: never its serial number nor its address. */
export const terminalIdSchema = v.pipe(v.string(), v.regex(/^t-[0-9a-z]{16}$/))

/** A terminal serves the public. A tablet stands at the counter of a place: it sees its calls for help and answers them. */
export const enrolledKinds = ['terminal', 'tablet'] as const
export type EnrolledKind = (typeof enrolledKinds)[number]

/** The seat of a tablet: no seat of the public. */
export const tabletSeat = 'tablette'

/** `POST /api/enrolment`. Not signed: the code is the proof, once. */
export const enrolmentAskSchema = v.strictObject({
  code: enrolmentCodeSchema,
  /** Ed25519 public key in hexadecimal. */
  publicKey: publicKeySchema,
  /** Whether a supervisor holds this kiosk, or it is an ordinary browser. */
  isSupervised: v.boolean(),
  /** What the page that asks is; the code says what it is for. */
  kind: v.optional(v.picklist(enrolledKinds), 'terminal'),
})
export type EnrolmentAsk = v.InferOutput<typeof enrolmentAskSchema>

export const enrolmentStates = ['pending', 'accepted', 'revoked'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/**
 * Answer to `POST /api/enrolment` and to the signed `GET /api/terminal`, which also answers terminals that wait for an
 * administrator or were withdrawn. The same code sent again with the same key gets the same answer.
 */
export const enrolmentSchema = v.strictObject({
  terminal: terminalIdSchema,
  state: v.picklist(enrolmentStates),
  place: idSchema,
  /** Which seat of the place, as in `places.yaml`. */
  seat: idSchema,
})
export type Enrolment = v.InferOutput<typeof enrolmentSchema>

/** Refusals of `POST /api/enrolment`: 404, 410, 409, 409, 409, and 429 with `Retry-After`. */
export const enrolmentRefusals = [
  'unknown-code',
  'expired-code',
  'used-code',
  /** This key is that of a terminal of the fleet: the PC has to make another. */
  'known-key',
  /** A terminal's code in a tablet, or the other way round: the code is still good. */
  'other-kind',
  'too-many',
] as const

/**
 * What is compared by telephone before a terminal is accepted: the first characters of the SHA-256 of the 32 bytes of its
 * public key, in lower-case hexadecimal. Shown in groups of four.
 */
export const fingerprintLength = 8

/** `POST /api/admin/enrolment-codes` → the code, good for fifteen minutes, once. */
export const newCodeSchema = v.strictObject({
  place: idSchema,
  /** `tabletSeat` for a tablet. */
  seat: idSchema,
  kind: v.optional(v.picklist(enrolledKinds), 'terminal'),
  tags: v.optional(v.pipe(v.array(idSchema), v.maxLength(10)), []),
})
export const enrolmentCodeAnswerSchema = v.strictObject({
  code: lineSchema,
  /** ISO 8601 instant. */
  expiresAt: v.pipe(v.string(), v.isoTimestamp()),
})
