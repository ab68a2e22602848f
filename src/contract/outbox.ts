/**
 * What a device of a place writes while the line is down and sends later, sealed to the hub's public key: whoever opens the
 * device reads nothing of it, and nor does the device.
 */
import * as v from 'valibot'
import { terminalIdSchema } from './enrolment.ts'
import { dateSchema, idSchema } from './words.ts'

export const outboxKinds = ['activity', 'question', 'journal', 'feedback', 'refusal'] as const
export type OutboxKind = (typeof outboxKinds)[number]

export const random16 = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const recordKeyIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

/** Largest box, in hexadecimal digits: 16 kB of bytes. */
export const maxBoxLength = 32_768

/** Said in clear, and bound to the box: changing any of it makes the box unreadable. */
export const envelopeHeaderSchema = v.strictObject({
  uuid: v.pipe(v.string(), v.uuid()),
  device: terminalIdSchema,
  /** Random, made with the device's database: numbers begin again at 1 with a new one. */
  outbox: random16,
  /** 1, 2, 3…: a number that never comes is a record that was lost. */
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Of what is inside: `activity-record/1`. A hub that does not know it keeps the box. */
  schema: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*\/\d{1,4}$/), v.maxLength(60)),
  /** Day where the deployment is. */
  day: dateSchema,
  /** Of `outboxKinds`, or of a later release. */
  kind: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(30)),
  /** Which of the hub's keys it is sealed to. */
  key: recordKeyIdSchema,
})
export type EnvelopeHeader = v.InferOutput<typeof envelopeHeaderSchema>

export const envelopeSchema = v.strictObject({
  ...envelopeHeaderSchema.entries,
  sealed: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/), v.maxLength(maxBoxLength)),
})
export type Envelope = v.InferOutput<typeof envelopeSchema>

export const mostEnvelopesAtOnce = 20

/** `POST /api/terminal/outbox`, signed. Oldest first. The same envelope twice counts once. */
export const outboxReportSchema = v.strictObject({
  envelopes: v.pipe(v.array(envelopeSchema), v.minLength(1), v.maxLength(mostEnvelopesAtOnce)),
})

/**
 * What a device could not send for weeks, carried on a USB stick to the console: the envelopes as they wait, still sealed. The
 * device keeps them until the hub tells it that it holds them: twice counts once.
 */
export const outboxExportSchema = v.strictObject({
  schema: v.literal('outbox-export/1'),
  envelopes: v.pipe(v.array(envelopeSchema), v.minLength(1), v.maxLength(20_000)),
})
export type OutboxExport = v.InferOutput<typeof outboxExportSchema>

/**
 * `POST /api/admin/outbox` (administrator) → `outboxAnswerSchema`: envelopes that were carried, in as many requests as it takes.
 * Each is of the place of its device; `place` is that of a browser that is no device of the fleet.
 */
export const carriedEnvelopesSchema = v.strictObject({
  envelopes: outboxReportSchema.entries.envelopes,
  place: v.nullable(idSchema),
})

/** `GET /api/terminal/outbox`: X25519 public key of 32 bytes, in hexadecimal. */
export const outboxKeySchema = v.strictObject({
  id: recordKeyIdSchema,
  publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type OutboxKey = v.InferOutput<typeof outboxKeySchema>

/** The hub has it either way, and the device may forget it. */
export const outboxAnswerSchema = v.strictObject({
  answers: v.array(
    v.strictObject({
      uuid: v.string(),
      /** `aside`: kept as it came, because it cannot be read today. */
      is: v.picklist(['kept', 'aside']),
      /** Why it is aside: of `asideCodes`, or of a later hub. */
      code: v.nullable(v.string()),
    }),
  ),
  /** What to seal to from now on. */
  key: outboxKeySchema,
})
export type OutboxAnswer = v.InferOutput<typeof outboxAnswerSchema>

/** Why the hub keeps a box without reading it. */
export const asideCodes = [
  /** Sealed to a key that this hub does not hold. */
  'unknown-key',
  'box-truncated',
  'box-version',
  /** Changed on the way, sealed to another key, or under another header. */
  'box-refused',
  /** A kind, or a schema, of a later release. */
  'later-schema',
  /** Opened, and not what its schema says. */
  'bad-content',
] as const
export type AsideCode = (typeof asideCodes)[number]
