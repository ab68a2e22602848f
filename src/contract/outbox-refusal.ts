/** What the hub refuses for what it is, and how it is told to the administrator. */
import * as v from 'valibot'
import { envelopeHeaderSchema, random16 } from './outbox.ts'

/**
 * Refusals that another try would meet again: of what was sent, not of who sends it nor of the moment. What is refused is set
 * aside on the device, and what waits behind it goes on.
 */
export const contentRefusals: ReadonlySet<string> = new Set([
  'bad-request',
  'bad-json',
  'too-large',
  /** In the name of a device that is still one of the fleet. */
  'other-device',
])

export const refusalSchemaName = 'outbox-refusal/1'

/** What a device says of something that the hub has refused for what it is, so that it is not lost without a word. */
export const outboxRefusalSchema = v.strictObject({
  schema: v.literal(refusalSchemaName),
  /** A kind of envelope; `counts` for a batch of counts. */
  of: envelopeHeaderSchema.entries.kind,
  /** The outbox and number of the envelope; the name of the batch, and 1. */
  outbox: random16,
  sequence: envelopeHeaderSchema.entries.sequence,
  /** Of `contentRefusals` or `counterRefusals`, or of a later hub. */
  code: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/), v.maxLength(60)),
})
export type OutboxRefusal = v.InferOutput<typeof outboxRefusalSchema>
